package fr.pesee.receive.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.Address;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.TrialTender;
import fr.pesee.ground.signature.VerifierKey;
import fr.pesee.run.cli.CommandLineRun;
import fr.pesee.run.platform.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A bid by the shell text of the page, as it stands there: refused, cut off, and deposited once. */
record BidByHand(TrialTender tender, Path folder, VerifierKey key) {
    private static final Path PAGE = Path.of("docs/offline.md");
    private static final String BIDDER = "bidder.softwareone";

    /** Sends all but the answer to a deposit on its way. */
    private static final String CUT = """
        #!/bin/sh
        PATH=${PATH#*:}
        case "$*" in
          *'--request PUT'*) curl "$@" >/dev/null; exit 56 ;;
          *) exec curl "$@" ;;
        esac
        """;

    void deposited(String file) throws IOException {
        Bidders.organisation(BIDDER);
        Files.writeString(folder.resolve("by-hand.sh"), text());
        Map<String, String> variables = variables(file);
        refused(with(variables, "TOKEN", "none"), "401");
        assertFalse(Files.exists(folder.resolve("secret")), "nothing was sent");

        Path cutting = Files.createDirectories(folder.resolve("cutting")).resolve("curl");
        Files.writeString(cutting, CUT);
        Files.setPosixFilePermissions(cutting, PosixFilePermissions.fromString("rwx------"));
        refused(with(variables, "PATH", cutting.getParent() + ":" + System.getenv("PATH")), "");
        String deposit = read("deposit-id").strip();
        String request = read("deposit.json");
        byte[] secret = Files.readAllBytes(folder.resolve("secret"));

        Files.writeString(folder.resolve("deposit.json"), "{");
        refused(variables, "not readable JSON");
        assertTrue(verified("refusal.json").contains("refused act: deposit"));
        Files.writeString(folder.resolve("deposit.json"), request);

        Shell.done(folder, variables, "sh", "by-hand.sh");
        assertTrue(verified("receipt.json").contains("deposit: " + deposit));
        assertArrayEquals(secret, Files.readAllBytes(folder.resolve("secret")));
        JsonNode own = Api.as(BIDDER)
                .get("/api/v1/notices/" + tender.id() + "/lots/1/deposits")
                .expect(200)
                .json();
        assertEquals(1, own.path("items").size(), own::toString);
        Shell again = Shell.run(folder, variables, "sh", "by-hand.sh");
        assertEquals(1, again.code());
        assertTrue(again.said().contains("A deposit was made from this folder already"), again.said());
    }

    private void refused(Map<String, String> variables, String reason) {
        Shell run = Shell.run(folder, variables, "sh", "by-hand.sh");
        assertTrue(run.code() != 0 && run.said().contains(reason), run.said());
        assertFalse(run.said().contains("already"), run.said());
        assertFalse(Files.exists(folder.resolve("receipt.json")), run.said());
    }

    private static String text() throws IOException {
        return Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("split --bytes"))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> variables(String file) throws IOException {
        JsonNode plan = new ObjectMapper()
                .readTree(Api.anonymous()
                        .get("/api/v1/notices/" + tender.id() + "/lots/1/sealing")
                        .expect(200)
                        .body());
        Map<String, String> variables = new TreeMap<>(Map.of(
                "SERVER", Address.of("").toString(),
                "TENDER", tender.id(),
                "LOT", "1",
                "TOKEN", Tokens.of(BIDDER),
                "FILE", folder.resolve(file).toString(),
                "PRICES", TrialTender.bid(2).get("prices").toString(),
                "MEASURES", TrialTender.bid(2).get("measures").toString()));
        for (JsonNode envelope : plan.path("envelopes")) {
            variables.put(envelope.path("kind").asText(), envelope.path("id").asText());
            variables.put(
                    envelope.path("kind").asText() + "_KEY",
                    envelope.path("recipient").asText());
        }
        return variables;
    }

    private static Map<String, String> with(Map<String, String> variables, String name, String value) {
        Map<String, String> changed = new TreeMap<>(variables);
        changed.put(name, value);
        return changed;
    }

    private String verified(String file) {
        CommandLineRun run = CommandLineRun.of(
                "verify-receipt", folder.resolve(file).toString(), "--key", key.text(), "--lang", "en");
        assertEquals(0, run.exitCode(), run.everything());
        return run.out();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
