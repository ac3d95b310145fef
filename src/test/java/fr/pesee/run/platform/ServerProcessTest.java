package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    @TempDir
    Path folder;

    @Test
    void whatAKilledLauncherLeftRunningIsStoppedFromItsRecord() throws IOException {
        Process left = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity identity = ProcessIdentity.of(left.pid()).orElseThrow();
        Files.writeString(folder.resolve("process"), identity.line());

        ServerProcess.clearUp(folder, ServerProcess.Signal.TERM);

        assertFalse(identity.alive());
        assertFalse(Files.exists(folder.resolve("process")));
    }

    @Test
    void aForeignProcessThatGotTheSameNumberIsLeftAlone() throws IOException {
        Process foreign = new ProcessBuilder("sleep", "60").start();
        try {
            ProcessIdentity identity = ProcessIdentity.of(foreign.pid()).orElseThrow();
            ProcessIdentity former = new ProcessIdentity(identity.pid(), identity.startTicks() - 100, identity.boot());
            Files.writeString(folder.resolve("process"), former.line());

            ServerProcess.clearUp(folder, ServerProcess.Signal.KILL);

            assertTrue(identity.alive());
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void aProcessThatHearsNoPoliteSignalCanBeKilled() {
        ServerProcess deaf = ServerProcess.start(
                "deaf",
                List.of("sh", "-c", "trap '' TERM; kill -STOP $$"),
                Map.of(),
                folder,
                ServerProcess.Signal.TERM);
        assertTrue(deaf.alive());
        deaf.kill();
        assertFalse(deaf.alive());
    }

    @Test
    void settingsMeantForOtherServersDoNotReachAPart() throws IOException {
        ServerProcess print = ServerProcess.start(
                "print", List.of("env"), Map.of("KC_ADDED", "on purpose"), folder, ServerProcess.Signal.TERM);
        assertEquals(0, print.await());
        List<String> variables = Files.readAllLines(folder.resolve("server.log"));
        assertTrue(variables.contains("KC_ADDED=on purpose"), variables.toString());
        assertTrue(variables.stream().noneMatch(line -> line.matches("(QUARKUS_|PESEE_|PG).*")), variables.toString());
    }

    @Test
    void whereMailGoesIsForWhoeverStartsThemToSay() {
        assertFalse(ServerProcess.configuresServers("PESEE_SMTP_HOST"));
        assertFalse(ServerProcess.configuresServers("PESEE_MAIL_FROM"));
        assertTrue(ServerProcess.configuresServers("PESEE_DATABASE_URL"));
        assertTrue(ServerProcess.configuresServers("QUARKUS_MAILER_HOST"));
    }

    @Test
    void aFailureShowsTheLastLinesOfTheLog() {
        ServerProcess failing = ServerProcess.start(
                "Failing", List.of("sh", "-c", "echo the cause; exit 3"), Map.of(), folder, ServerProcess.Signal.TERM);
        assertEquals(3, failing.await());
        String sentence = failing.failure("ended").sentence();
        assertTrue(sentence.startsWith("Failing ended"), sentence);
        assertTrue(sentence.contains("the cause"), sentence);
    }
}
