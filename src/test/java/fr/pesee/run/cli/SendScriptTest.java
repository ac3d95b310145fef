package fr.pesee.run.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.receive.age.AgeIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script that sends a sealed bid says before it sends anything. */
class SendScriptTest {
    @TempDir
    Path folder;

    @Test
    void theScriptThatSendsSpeaksTheLanguageOfWhoeverSealed() throws IOException, InterruptedException {
        write(
                "plan.json",
                SealCommandTest.plan(
                        AgeIdentity.made().recipient(), AgeIdentity.made().recipient()));
        write("a.pdf", "A");
        write("bid.yaml", "format: pesee/bid/1\nfiles: [{path: a.pdf}]\n");
        for (String language : List.of("fr", "en")) {
            Run.of("seal", path("plan.json"), path("bid.yaml"), "--out", path(language), "--lang", language);
            Process sender = new ProcessBuilder("sh", path(language + "/send.sh"))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(2, sender.waitFor());
            assertTrue(
                    said.startsWith(language.equals("fr") ? "usage : sh send.sh https://SERVEUR" : "usage: sh"), said);
        }
    }

    @Test
    void withoutATokenTheScriptStopsAtOnce() throws IOException, InterruptedException {
        write(
                "plan.json",
                SealCommandTest.plan(
                        AgeIdentity.made().recipient(), AgeIdentity.made().recipient()));
        write("a.pdf", "A");
        write("bid.yaml", "format: pesee/bid/1\nfiles: [{path: a.pdf}]\n");
        Run.of("seal", path("plan.json"), path("bid.yaml"), "--out", path("sealed"), "--lang", "en");
        assertEquals("Nothing is sent: give an access token of the bidder in PESEE_TOKEN.\n", sent(Map.of(), 2));
        for (String command : List.of("false", "true")) {
            String said = sent(Map.of("PESEE_TOKEN_COMMAND", command), 1);
            assertTrue(said.endsWith("PESEE_TOKEN_COMMAND gave no token. This run has deposited nothing.\n"), said);
        }
    }

    /** What the script says when it is to send to a server that is none. */
    private String sent(Map<String, String> environment, int code) throws IOException, InterruptedException {
        ProcessBuilder sender = new ProcessBuilder("sh", path("sealed/send.sh"), "http://127.0.0.1:9");
        sender.environment().keySet().removeIf(name -> name.startsWith("PESEE_TOKEN"));
        sender.environment().putAll(environment);
        Process sending = sender.redirectErrorStream(true).start();
        String said = new String(sending.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(code, sending.waitFor(), said);
        return said;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
