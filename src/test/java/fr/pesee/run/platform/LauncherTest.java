package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./pesee start} refuses before it starts anything; real starts are in {@link StartIT}. */
class LauncherTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void unusableArgumentsAreExplained() {
        assertEquals(2, run("--port", "eighty"));
        assertTrue(errors.toString().contains("--port"), errors.toString());
        assertEquals(2, run("--no-such-option"));
        assertTrue(errors.toString().contains("--no-such-option"), errors.toString());
    }

    @Test
    void helpNamesEveryOption() {
        assertEquals(0, run("--help"));
        for (String option : new String[] {"--fresh", "--data", "--port", "--keycloak-port", "--postgres-port"}) {
            assertTrue(out.toString().contains(option), out.toString());
        }
    }

    @Test
    void aPortInUseIsReportedBeforeAnythingIsStarted() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path data = folder.resolve("data");
            int code = run("--data", data.toString(), "--port", Integer.toString(taken.getLocalPort()));
            assertEquals(1, code);
            assertTrue(errors.toString().contains("meant for Pesée, is in use by process"), errors.toString());
            assertFalse(Files.exists(data.resolve("postgres")));
        }
    }

    @Test
    void somebodyElsesFolderIsNotMadeFresh() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertEquals(1, run("--fresh", "--data", folder.toString()));
        assertTrue(errors.toString().contains("Nothing was touched"), errors.toString());
        assertTrue(Files.exists(folder.resolve("thesis.txt")));
    }

    private int run(String... arguments) {
        return Launcher.run(new PrintWriter(out, true), new PrintWriter(errors, true), arguments);
    }
}
