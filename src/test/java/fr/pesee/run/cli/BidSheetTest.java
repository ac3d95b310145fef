package fr.pesee.run.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.receive.age.AgeIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bidder is told of a sheet that cannot be read. */
class BidSheetTest {
    /** Whatever a terminal obeys, and whatever turns the direction of writing around. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}&&[^\\n\\r]]");

    @TempDir
    Path folder;

    @BeforeEach
    void aPlan() throws IOException {
        ObjectNode plan = new ObjectMapper()
                .createObjectNode()
                .put("tender", UUID.randomUUID().toString())
                .put("reference", "ESSAI\u001b]0;pwned\u0007\u202e1")
                .put("lot", 1)
                .put("title", "Lot")
                .put("deadline", "2030-01-01T00:00:00Z")
                .put("now", "2029-01-01T00:00:00Z")
                .put("partSize", 100_000);
        plan.putArray("envelopes")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("kind", "OFFER")
                .put("recipient", AgeIdentity.made().recipient().text());
        List.of("fileTypes", "pieces", "lines", "measures").forEach(plan::putArray);
        Files.writeString(folder.resolve("plan.json"), plan.toString());
        Files.writeString(folder.resolve("a.pdf"), "A");
    }

    @Test
    void noSheetAndNoPlanSteersTheTerminal() throws IOException {
        for (String files : List.of(
                "{path: a.pdf, envelope: \"\\e]0;pwned\\a\\e[2J\"}",
                "{path: a.pdf, \"\\e[2J\\u202e\\u2066\\u200f\\x9b2J\": x}",
                "{path: a.pdf, secret: \"\\e[2J\\u202e\"}",
                "{path: \"\\e[2J\\u202efdp.exe\\L\\P\"}",
                "{path: a.pdf, piece: \"\\e[2J\\x9b2J\\u200e\"}")) {
            Run run = sealed("format: pesee/bid/1\nfiles:\n  - " + files + "\n", "en");
            assertTrue(run.code() == 1 || run.code() == 2, files);
            assertFalse(STEERING.matcher(run.out() + run.errors()).find(), run.errors());
        }
        Run run = sealed("format: pesee/bid/1\nfiles: [{path: a.pdf}]\n", "en");
        assertEquals(0, run.code(), run.errors());
        assertFalse(STEERING.matcher(run.out()).find(), run.out());
    }

    private Run sealed(String sheet, String language) throws IOException {
        Path file = folder.resolve("bid.yaml");
        Files.writeString(file, sheet);
        return Run.of(
                "seal",
                folder.resolve("plan.json").toString(),
                file.toString(),
                "--out",
                folder.resolve("sealed").toString(),
                "--lang",
                language);
    }
}
