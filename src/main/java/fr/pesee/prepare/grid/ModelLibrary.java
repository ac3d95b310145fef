package fr.pesee.prepare.grid;

import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The scoring models that come with the product: every YAML file of {@code scoring-models/} named in its index. */
@ApplicationScoped
class ModelLibrary {
    private static final String FOLDER = "/scoring-models/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    private final Map<String, ScoringModel> models = new TreeMap<>();

    ModelLibrary() {
        read(FOLDER + "index.txt")
                .lines()
                .filter(name -> NAME.matcher(name).matches())
                .forEach(name -> models.put(
                        name, ScoringModels.read(read(FOLDER + name + ".yaml")).orThrow()));
    }

    Optional<ScoringModel> model(String id) {
        return Optional.ofNullable(models.get(id));
    }

    Collection<ScoringModel> all() {
        return models.values();
    }

    String names() {
        return String.join(", ", models.keySet());
    }

    private static String read(String resource) {
        try (InputStream stream = ModelLibrary.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the product lacks its own file " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
