package fr.pesee.run.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main program as a process: exit code, streams, UTF-8. */
class PeseeProcessTest {
    @TempDir
    Path folder;

    @Test
    void aProcessScoresTheSampleAndEndsWithTheCode() throws IOException, InterruptedException {
        Run run = Run.process(folder, "score", "circle-3-cloud", "--lang", "fr");
        assertEquals("", run.errors());
        assertEquals(0, run.code());
        assertTrue(run.outLines().contains("1     Capgemini    82,58  35,98  24,30  15,30  3,80  3,20"), run.out());
        assertTrue(run.out().contains("Conforme au résultat annoncé."), run.out());
        Run unknown = Run.process(folder, "lint", "no-such-model", "--lang", "en");
        assertEquals(2, unknown.code());
        assertTrue(unknown.errors().startsWith("no-such-model: neither a file nor a model"), unknown.errors());
    }
}
