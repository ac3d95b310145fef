package fr.pesee.prepare.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.ScoringModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A published grid says all that was announced of a weight. */
class GridSheetTest {
    @Test
    void theLimitsAnnouncedForAWeightStandBesideIt() throws IOException {
        String yaml = Files.readString(Path.of("scoring-models/circle-3-cloud.yaml"));
        assertNull(range(yaml));
        String ranged = yaml.replaceFirst(
                "(code: C2\\.1\\n(?:.*\\n)*?)( +)points: 10\\n",
                "$1$2points: 10\n$2weightRange: { minimum: \"7.5\", maximum: 12 }\n");
        assertEquals(new Text("annoncé entre 7,5 et 12 points", "announced between 7.5 and 12 points"), range(ranged));
    }

    private static @Nullable Text range(String yaml) {
        return new GridSheet(ScoringModels.read(yaml).orThrow())
                .lines().stream()
                        .filter(line -> line.code().equals("C2.1"))
                        .findFirst()
                        .orElseThrow()
                        .range();
    }
}
