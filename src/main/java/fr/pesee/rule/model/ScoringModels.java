package fr.pesee.rule.model;

import fr.pesee.rule.exact.CanonicalJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The door: scoring models from and to text, and those that come with the product. */
public final class ScoringModels {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final String FOLDER = "/scoring-models/";

    private ScoringModels() {}

    /** Reads a model from YAML, or from JSON under the same keys; at most a million characters. */
    public static ModelReading read(String text) {
        return ModelReader.read(text);
    }

    /**
     * The model as canonical JSON (RFC 8785): equal models give equal text, and reading it back gives an equal model.
     * This is what freezing a grid hashes (RULE-11), as UTF-8.
     */
    public static String toJson(ScoringModel model) {
        return CanonicalJson.write(ModelTree.of(model));
    }

    /** Reads bids on a model from YAML or JSON; at most twenty million characters. */
    public static BidFile.Reading readBids(String text, ScoringModel model) {
        return BidReader.read(text, model);
    }

    /** The ids of the models that come with the product, in alphabetical order. */
    public static List<String> shipped() {
        String index = resource("index.txt");
        return index == null
                ? List.of()
                : index.lines()
                        .filter(line -> ID.matcher(line).matches())
                        .sorted()
                        .toList();
    }

    /** The text of a model that comes with the product; empty when it has none of that id. */
    public static Optional<String> shippedText(String id) {
        return shipped().contains(id) ? Optional.ofNullable(resource(id + ".yaml")) : Optional.empty();
    }

    /** The text of the worked example beside a model that comes with the product; empty when it has none. */
    public static Optional<String> shippedExample(String id) {
        return shipped().contains(id) ? Optional.ofNullable(resource(id + ".example.yaml")) : Optional.empty();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static @Nullable String resource(String name) {
        try (InputStream stream = ScoringModels.class.getResourceAsStream(FOLDER + name)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
