package fr.pesee.run.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.receive.age.IdentityFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What officers and holders do with keys on a computer of their own, which asks no network for anything. */
class KeyCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID TENDER = UUID.randomUUID();

    @TempDir
    Path folder;

    private final List<AgeIdentity> holders =
            IntStream.range(0, 3).mapToObj(one -> AgeIdentity.made()).toList();

    @BeforeEach
    void writeDownWhoHoldsKeys() throws IOException {
        ObjectNode order = JSON.createObjectNode()
                .put("format", "pesee/key-order/1")
                .put("tender", TENDER.toString())
                .put("reference", "ESSAI-1");
        ArrayNode people = order.putArray("holders");
        for (int place = 0; place < holders.size(); place++) {
            AgeIdentity holder = holders.get(place);
            people.addObject()
                    .put("name", "Détenteur " + place)
                    .put("recipient", holder.recipient().text());
            write("holder-" + place + ".key", holder.secret() + "\n");
        }
        order.putArray("envelopes").addObject().put("lot", 0).put("kind", "CANDIDACY");
        order.withArray("envelopes").addObject().put("lot", 1).put("kind", "OFFER");
        write("order.json", order.toString());
    }

    @Test
    void anyTwoOfThreeHoldersBringTheKeysTogetherThatTheThreeTried() throws IOException, AgeUnreadable {
        JsonNode made = made();
        for (int place = 0; place < holders.size(); place++) {
            sharesOf(made, place);
            String own = "share " + (place + 1) + " of 3: opens";
            Run tried = Run.of(
                    "try-share",
                    path("shares-" + place + ".json"),
                    "--identity",
                    path("holder-" + place + ".key"),
                    "--lang",
                    "en");
            assertEquals(0, tried.code(), tried.errors());
            assertTrue(tried.out().contains("Candidacies, " + own), tried.out());
            assertTrue(tried.out().contains("Offers, lot 1, " + own), tried.out());
        }
        for (List<Integer> two : List.of(List.of(0, 1), List.of(0, 2), List.of(2, 1))) {
            String out = path("keys-" + two.get(0) + two.get(1));
            Run joined = join(out, two);
            assertEquals(0, joined.code(), joined.errors());
            for (JsonNode envelope : made.path("envelopes")) {
                Path file = Path.of(out, envelope.path("envelope").asText() + ".key");
                AgeIdentity key = IdentityFile.read(Files.readAllBytes(file), () -> new char[0])
                        .get(0);
                assertEquals(
                        envelope.path("recipient").asText(), key.recipient().text());
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void oneHolderAloneAndSharesThatWereChangedBringNothingTogether() throws IOException {
        JsonNode made = made();
        for (int place = 0; place < holders.size(); place++) {
            sharesOf(made, place);
        }
        Run alone = join(path("none"), List.of(1));
        assertEquals(1, alone.code());
        assertTrue(alone.errors().contains("2 valid shares are needed; there are 1."), alone.errors());
        assertFalse(Files.exists(folder.resolve("none")));

        ObjectNode shares =
                (ObjectNode) JSON.readTree(folder.resolve("shares-1.json").toFile());
        ((ObjectNode) shares.at("/shares/0")).put("commitment", "0".repeat(64));
        write("shares-1.json", shares.toString());
        Run altered = join(path("none"), List.of(0, 1));
        assertEquals(1, altered.code());
        assertTrue(altered.errors().contains("is not the one that was made"), altered.errors());
        Run tried = Run.of("try-share", path("shares-1.json"), "--identity", path("holder-1.key"), "--lang", "en");
        assertEquals(1, tried.code());
        assertTrue(tried.out().contains("Stop, and tell the legal reviewer"), tried.out());
        assertEquals(
                1,
                Run.of("try-share", path("shares-0.json"), "--identity", path("holder-2.key"))
                        .code());
    }

    @Test
    void whatIsGivenAtAnOpeningIsSealedToItsOneTimeKeyAlone() throws IOException, AgeUnreadable {
        sharesOf(made(), 0);
        AgeIdentity ceremony = AgeIdentity.made();
        Run given = Run.of(
                "try-share",
                path("shares-0.json"),
                "--identity",
                path("holder-0.key"),
                "--for",
                ceremony.recipient().text());
        assertEquals(0, given.code(), given.errors());
        String[] texts = given.out().split("(?=-----BEGIN AGE)");
        assertEquals(2, texts.length);
        for (String text : texts) {
            assertTrue(new String(AgeFiles.open(text, ceremony), StandardCharsets.UTF_8).contains("pesee/share/1"));
        }
    }

    @Test
    void keysAreMadeForAnOrderOnlyAndNeverOverAFileThatIsThere() throws IOException {
        made();
        assertEquals(
                2,
                Run.of("make-keys", path("order.json"), "--threshold", "2", "--out", path("keys.json"))
                        .code());
        assertEquals(
                2,
                Run.of("make-keys", path("order.json"), "--threshold", "3", "--out", path("a.json"))
                        .code());
        assertEquals(
                2,
                Run.of("make-keys", path("order.json"), "--threshold", "1", "--out", path("a.json"))
                        .code());
        assertEquals(
                2,
                Run.of("make-keys", path("keys.json"), "--threshold", "2", "--out", path("a.json"))
                        .code());
        assertEquals(
                2,
                Run.of("make-keys", path("order.json"), "--out", path("a.json")).code());
        assertFalse(Files.exists(folder.resolve("a.json")));
    }

    private JsonNode made() throws IOException {
        Run made =
                Run.of("make-keys", path("order.json"), "--threshold", "2", "--out", path("keys.json"), "--lang", "en");
        assertEquals(0, made.code(), made.errors());
        assertTrue(made.out().contains("Shares for Détenteur 0, Détenteur 1, Détenteur 2: 2 suffice."), made.out());
        return JSON.readTree(folder.resolve("keys.json").toFile());
    }

    /** What a holder downloads, out of what was made. */
    private void sharesOf(JsonNode made, int place) throws IOException {
        ObjectNode file = JSON.createObjectNode()
                .put("format", "pesee/shares/1")
                .put("tender", TENDER.toString())
                .put("reference", "ESSAI-1");
        ArrayNode shares = file.putArray("shares");
        for (JsonNode envelope : made.path("envelopes")) {
            JsonNode share = envelope.at("/shares/" + place);
            shares.addObject()
                    .put("lot", envelope.path("lot").asInt())
                    .put("kind", envelope.path("kind").asText())
                    .put("envelope", envelope.path("envelope").asText())
                    .put("recipient", envelope.path("recipient").asText())
                    .put("index", share.path("index").asInt())
                    .put("k", 2)
                    .put("n", 3)
                    .put("commitment", share.path("commitment").asText())
                    .put("sealed", share.path("sealed").asText());
        }
        write("shares-" + place + ".json", file.toString());
    }

    private Run join(String out, List<Integer> places) {
        List<String> arguments = new ArrayList<>(List.of("join-shares", "--lang", "en", "--out", out));
        places.forEach(place -> arguments.addAll(List.of("--identity", path("holder-" + place + ".key"))));
        places.forEach(place -> arguments.add(path("shares-" + place + ".json")));
        return Run.of(arguments.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
