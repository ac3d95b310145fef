package fr.pesee.prepare.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import fr.pesee.rule.model.ScoringModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Grids read once, and forgotten in time. */
class ReadGridsTest {
    private static final int MOST = 3;

    private final ReadGrids grids = new ReadGrids(MOST);

    @Test
    void theSameTextIsReadOnceWhereverItStands() throws IOException {
        String json = json();
        LotGrid one = grids.grid(json, 3, "");
        LotGrid other = grids.grid(json, 0, "tender/a#7");
        assertSame(one.model(), other.model());
        assertEquals("tender/a#7", other.source());
        assertEquals(0, other.version());
        assertEquals(ScoringModels.read(json).orThrow(), other.model());
        assertNotEquals(one.model(), grids.grid(version(json, 2), 3, "").model());
    }

    @Test
    void theGridLongestUnusedIsForgottenFirst() throws IOException {
        String json = json();
        var first = grids.grid(json, 0, "").model();
        var second = grids.grid(version(json, 2), 0, "").model();
        for (int version = 3; version <= MOST + 1; version++) {
            grids.grid(version(json, version), 0, "");
            assertSame(first, grids.grid(json, 0, "").model());
        }
        assertEquals(MOST, grids.kept());
        assertNotSame(second, grids.grid(version(json, 2), 0, "").model());
        assertEquals(MOST, grids.kept());
    }

    private static String json() throws IOException {
        String yaml = Files.readString(Path.of("scoring-models/circle-3-cloud.yaml"));
        return ScoringModels.toJson(ScoringModels.read(yaml).orThrow());
    }

    private static String version(String json, int version) {
        String changed = json.replaceFirst("\"version\":1\\b", "\"version\":" + version);
        assertNotEquals(json, changed);
        return changed;
    }
}
