package fr.pesee.run.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.receive.plan.Manifest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bidder does with a bid on a computer of their own, which asks no network for anything. */
class SealCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID TENDER = UUID.randomUUID();

    @TempDir
    Path folder;

    @Test
    void aBidIsSealedInPartsThatTheRequestNames() throws IOException, AgeUnreadable {
        AgeIdentity offer = AgeIdentity.made();
        AgeIdentity candidacy = AgeIdentity.made();
        write("plan.json", plan(candidacy.recipient(), offer.recipient()));
        byte[] report = "Mémoire ".repeat(30_000).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("mémoire.pdf"), report);
        write("dc1.pdf", "DC1");
        write("bid.yaml", """
            format: pesee/bid/1
            files:
              - {path: mémoire.pdf, piece: MT, secret: true}
              - {path: dc1.pdf, envelope: candidacy}
            prices: {L01: 1250.50, L02: "980"}
            group:
              form: JOINT
              lead: {name: Alpha, identifier: "33070384400036", share: 60}
              members:
                - {name: Beta, identifier: "40422435200018", share: 40}
            """);
        Run sealed = Run.of("seal", path("plan.json"), path("bid.yaml"), "--out", path("sealed"), "--lang", "en");
        assertEquals(0, sealed.code(), sealed.errors());
        assertTrue(sealed.errors().contains("measures: nothing for M1"), sealed.errors());
        assertTrue(sealed.out().contains("Digest that the members of the group confirm: "), sealed.out());

        JsonNode request = json("sealed/deposit.json");
        Manifest list = manifest(request.at("/envelopes/1"), offer);
        assertEquals("1250.50", Objects.requireNonNull(list.prices()).get("L01"));
        assertEquals(
                "JOINT", Objects.requireNonNull(list.tenderer()).path("form").asText());
        Manifest.File file = first(list);
        assertEquals("mémoire.pdf", file.name());
        assertTrue(file.secret());
        assertArrayEquals(
                report,
                opened(
                        request.at("/envelopes/1"),
                        Objects.requireNonNull(file.id()),
                        Objects.requireNonNull(file.parts()).size(),
                        offer));
        Manifest of = manifest(request.at("/envelopes/0"), candidacy);
        assertEquals("dc1.pdf", first(of).name());
        assertEquals(Map.of(), of.prices());
    }

    @Test
    void aPriceWithMoreDigitsThanTheOpeningTakesIsRefusedHere() throws IOException {
        write(
                "plan.json",
                plan(AgeIdentity.made().recipient(), AgeIdentity.made().recipient()));
        write("a.pdf", "A");
        write("bid.yaml", """
            format: pesee/bid/1
            files: [{path: a.pdf}]
            prices: {L01: "1234567890.123456", L02: "123456789.123456"}
            """);
        Run sealed = Run.of("seal", path("plan.json"), path("bid.yaml"), "--out", path("sealed"), "--lang", "en");
        assertEquals(1, sealed.code(), sealed.errors());
        assertTrue(sealed.errors().contains("\"1234567890.123456\" is no number"), sealed.errors());
        assertFalse(sealed.errors().contains("\"123456789.123456\""), sealed.errors());
    }

    @Test
    void aNameThatHidesItsEndingIsSealedWithAWarningThatTurnsNoTerminal() throws IOException, AgeUnreadable {
        AgeIdentity offer = AgeIdentity.made();
        write("plan.json", plan(AgeIdentity.made().recipient(), offer.recipient()));
        String name = "memoire\u202efdp.exe";
        write(name, "A");
        write("bid.yaml", "format: pesee/bid/1\nfiles: [{path: \"" + name + "\"}]\n");
        Run sealed = Run.of("seal", path("plan.json"), path("bid.yaml"), "--out", path("sealed"), "--lang", "en");
        assertEquals(0, sealed.code(), sealed.errors());
        assertTrue(sealed.errors().contains("Note: memoire fdp.exe: this name has characters"), sealed.errors());
        assertFalse(sealed.errors().contains("\u202e"), sealed.errors());
        assertEquals(
                name,
                first(manifest(json("sealed/deposit.json").at("/envelopes/1"), offer))
                        .name());
    }

    @Test
    void theSecretStaysInTheProofUntilTheBidIsReplaced() throws IOException {
        write(
                "plan.json",
                plan(AgeIdentity.made().recipient(), AgeIdentity.made().recipient()));
        write("a.pdf", "A");
        write("bid.yaml", "format: pesee/bid/1\nfiles: [{path: a.pdf}]\n");
        assertEquals(
                0,
                Run.of("seal", path("plan.json"), path("bid.yaml"), "--out", path("sealed"))
                        .code());
        JsonNode proof = json("sealed/proof.json");
        assertEquals(64, proof.path("secret").asText().length());
        assertFalse(Files.readString(folder.resolve("sealed/deposit.json"))
                .contains(proof.path("secret").asText()));
        Run again = Run.of(
                "seal",
                path("plan.json"),
                path("bid.yaml"),
                "--out",
                path("again"),
                "--replacing",
                path("sealed/proof.json"));
        assertEquals(0, again.code(), again.errors());
        JsonNode replacing = json("again/deposit.json");
        assertEquals(proof.path("secret"), replacing.path("secret"));
        assertEquals(
                2,
                Run.of("seal", path("plan.json"), path("bid.yaml"), "--out", path("sealed"))
                        .code());
    }

    @Test
    void everythingWrongInASheetIsToldAtOnceAndNothingIsSealed() throws IOException {
        write(
                "plan.json",
                plan(AgeIdentity.made().recipient(), AgeIdentity.made().recipient()));
        write("empty.pdf", "");
        write("a.pdf", "A");
        write("bid.yaml", """
            format: pesee/bid/1
            files:
              - {path: empty.pdf}
              - {path: none.pdf}
              - {path: a.pdf, piece: ZZ}
              - {path: a.pdf, envelope: PRICE}
              - {path: a.pdf, piece: MT}
              - {path: a.pdf, piece: MT}
            prices: {L01: 0x10, L09: 12, L02: "12,5"}
            group:
              form: JOINT
              lead: {name: Alpha, identifier: "33070384400036", share: 60}
              members: [{name: Beta, identifier: "40422435200018", share: 50}]
            subcontractors: [{name: Gamma}, {identifier: "55208131766522", purpose: Hosting}]
            providers: [" ", Delta Cloud]
            """);
        Run run = Run.of("seal", path("plan.json"), path("bid.yaml"), "--out", path("sealed"), "--lang", "en");
        assertEquals(1, run.code());
        for (String wrong : List.of(
                "empty.pdf is empty.",
                "none.pdf is no file that can be read.",
                "No piece has the code ZZ. Known codes: MT.",
                "Bids for this lot have no envelope PRICE.",
                "Piece MT is given twice",
                "prices, L01: \"0x10\" is no number",
                "prices: nothing has the code L09.",
                "prices, L02: \"12,5\" is no number",
                "/subcontractors/1: Subcontractor no. 2 is not described as expected: it needs a name at least.",
                "/providers/0: Cloud provider no. 1 is not described as expected: it needs a name.",
                "group")) {
            assertTrue(run.errors().contains(wrong), wrong + " in " + run.errors());
        }
        assertFalse(Files.exists(folder.resolve("sealed")));
        write("bid.yaml", "format: pesee/bid/1\nfiles:\n  - {path: a.pdf, pice: MT}\n");
        Run typo = Run.of("seal", path("plan.json"), path("bid.yaml"), "--out", path("sealed"), "--lang", "en");
        assertEquals(2, typo.code());
        assertTrue(typo.errors().contains("line 3") && typo.errors().contains("pice"), typo.errors());
    }

    /** A plan of two envelopes, one piece, two lines and a measure. */
    static String plan(AgeRecipient candidacy, AgeRecipient offer) {
        ObjectNode plan = JSON.createObjectNode()
                .put("tender", TENDER.toString())
                .put("reference", "ESSAI-1")
                .put("lot", 1)
                .put("title", "Lot")
                .put("deadline", "2030-01-01T00:00:00Z")
                .put("now", "2029-01-01T00:00:00Z")
                .put("partSize", 100_000);
        envelope(plan, "CANDIDACY", candidacy);
        envelope(plan, "OFFER", offer);
        plan.putArray("fileTypes");
        plan.putArray("pieces")
                .addObject()
                .put("code", "MT")
                .put("name", "Mémoire technique")
                .put("envelope", "OFFER")
                .put("required", true);
        for (String line : List.of("L01", "L02")) {
            plan.withArray("lines")
                    .addObject()
                    .put("code", line)
                    .put("label", line)
                    .put("unit", "jour")
                    .put("quantity", 10);
        }
        plan.withArray("measures")
                .addObject()
                .put("code", "M1")
                .putObject("label")
                .put("fr", "M")
                .put("en", "M");
        return plan.toString();
    }

    private static void envelope(ObjectNode plan, String kind, AgeRecipient recipient) {
        plan.withArray("envelopes")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("kind", kind)
                .put("recipient", recipient.text());
    }

    private static Manifest.File first(Manifest list) {
        return Objects.requireNonNull(Objects.requireNonNull(list.pieces()).get(0));
    }

    private Manifest manifest(JsonNode envelope, AgeIdentity key) throws IOException, AgeUnreadable {
        UUID id = UUID.fromString(envelope.at("/manifest/id").asText());
        byte[] padded = opened(envelope, id, 1, key);
        assertEquals(0, padded.length % Manifest.PADDING);
        return Manifest.read(padded).orElseThrow();
    }

    private byte[] opened(JsonNode envelope, UUID piece, int parts, AgeIdentity key) throws IOException, AgeUnreadable {
        Path at = folder.resolve(
                "sealed/envelopes/" + envelope.path("envelope").asText() + "/pieces/" + piece + "/parts");
        try (Stream<Path> all = Files.list(at)) {
            assertEquals(parts, all.count());
        }
        ByteArrayOutputStream clear = new ByteArrayOutputStream();
        for (int number = 0; number < parts; number++) {
            clear.writeBytes(AgeFiles.open(Files.readAllBytes(at.resolve(Integer.toString(number))), key));
        }
        return clear.toByteArray();
    }

    private JsonNode json(String name) throws IOException {
        return JSON.readTree(folder.resolve(name).toFile());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
