package fr.pesee.receive.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Address;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.run.cli.CommandLineRun;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From keys made without a network to bids opened without the server, by the command line and by standard tools. */
@QuarkusTest
@Tag("storage")
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class WithoutTheServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Inject
    ServerKey key;

    @Test
    void bidsSealedByCommandAndByHandToKeysTheServerNeverMadeAreOpenedWithoutIt() throws IOException {
        TrialTender tender = TrialTender.draft();
        HolderKeys holders = HolderKeys.proved(tender);
        JsonNode made = made(tender);
        tryAll(tender, holders);
        tender.publish().expect(200);
        JsonNode board =
                Api.as(Cast.OFFICER).get(tender.path() + "/keys").expect(200).json();
        assertEquals(made.at("/envelopes/1/recipient"), board.at("/envelopes/1/recipient"));

        byte[] memo = SealedBidder.pdf("Mémoire technique", 300_000);
        Files.write(folder.resolve("memoire.pdf"), memo);
        sealedByCommand(tender);
        byte[] annex = SealedBidder.pdf("Annexe", 9_000_000);
        Files.write(folder.resolve("annexe.pdf"), annex);
        new BidByHand(tender, folder, key.verifierKey()).deposited("annexe.pdf");

        SealedLot lot = new SealedLot(tender, holders);
        lot.close();
        Path taken = taken(tender);
        JsonNode minutes = lot.open();
        assertEquals(2, minutes.get("opened").size());
        for (JsonNode bid : minutes.get("opened")) {
            assertEquals(0, bid.get("findings").size(), bid::toString);
        }
        assertEquals("memoire.pdf", minutes.at("/opened/0/pieces/0/name").asText());
        assertEquals(
                Digest.sha256(annex).hex(),
                minutes.at("/opened/1/pieces/0/sha256").asText());

        openedElsewhere(tender, taken, List.of(memo, annex));
    }

    /** The order goes to a computer without a network, and comes back as keys. */
    private JsonNode made(TrialTender tender) throws IOException {
        Api officer = Api.as(Cast.OFFICER);
        write(
                "order.json",
                officer.get(tender.path() + "/keys/order").expect(200).body());
        pesee("make-keys", path("order.json"), "--threshold", "2", "--out", path("keys.json"));
        JsonNode made = JSON.readTree(folder.resolve("keys.json").toFile());
        JsonNode taken =
                officer.post(tender.path() + "/keys/made", made).expect(200).json();
        assertEquals(made.at("/envelopes/0/envelope"), taken.at("/0/envelope"));
        assertEquals(
                taken,
                officer.post(tender.path() + "/keys/made", made).expect(200).json());
        return made;
    }

    private void tryAll(TrialTender tender, HolderKeys holders) throws IOException {
        for (String person : HolderKeys.PEOPLE) {
            write(person + ".key", holders.identity(person).secret());
            write(
                    person + ".json",
                    Api.as(person)
                            .get(tender.path() + "/keys/shares")
                            .expect(200)
                            .body());
            String trials = pesee("try-share", path(person + ".json"), "--identity", path(person + ".key"), "--json");
            Api.as(person).send("POST", tender.path() + "/keys/trials", trials).expect(200);
        }
    }

    private void sealedByCommand(TrialTender tender) throws IOException {
        Bidders.organisation(Cast.BIDDER);
        write("plan.json", Api.anonymous().get(sealing(tender)).expect(200).body());
        ObjectNode sheet = JSON.createObjectNode().put("format", "pesee/bid/1");
        sheet.putArray("files").addObject().put("path", "memoire.pdf").put("secret", true);
        sheet.set("prices", TrialTender.bid(1).get("prices"));
        sheet.set("measures", TrialTender.bid(1).get("measures"));
        write("bid.yaml", sheet.toString());
        pesee("seal", path("plan.json"), path("bid.yaml"), "--out", path("sealed"));
        Map<String, String> token = Map.of("PESEE_TOKEN", Tokens.of(Cast.BIDDER));
        String server = Address.of("").toString();
        refusedAtFirst(token, server);
        assertTrue(Shell.done(folder, token, "sh", "sealed/send.sh", server).contains("Deposited."));
        String first = Files.readString(folder.resolve("sealed/receipt.json"));
        Shell.done(
                folder,
                Map.of("PESEE_TOKEN_COMMAND", "printf %s '" + Tokens.of(Cast.BIDDER) + "'"),
                "sh",
                "sealed/send.sh",
                server);
        assertEquals(first, Files.readString(folder.resolve("sealed/receipt.json")));

        String verifier = key.verifierKey().text();
        String[] verify = {
            "verify-receipt", path("sealed/receipt.json"), "--key", verifier, "--proof", path("sealed/proof.json")
        };
        assertTrue(pesee(and(verify, path("memoire.pdf"))).contains("in these lists as memoire.pdf"));
        CommandLineRun foreign = CommandLineRun.of(and(verify, path("plan.json"), "--lang", "en"));
        assertEquals(1, foreign.exitCode());
        assertTrue(foreign.out().contains("is not in these lists"), foreign.out());
        write("sealed/receipt.json", first.replace("\"onTime\":true", "\"onTime\":false"));
        assertEquals(1, CommandLineRun.of(verify).exitCode());
        Shell stranger = Shell.run(folder, Map.of("PESEE_TOKEN", "none"), "sh", "sealed/send.sh", server);
        assertEquals(1, stranger.code(), stranger.said());
        assertTrue(stranger.said().contains("refuses this (401)"), stranger.said());
    }

    /** What the server signs of a refusal is kept, and the same bid can be sent afterwards. */
    private void refusedAtFirst(Map<String, String> token, String server) throws IOException {
        String request = Files.readString(folder.resolve("sealed/deposit.json"));
        write("sealed/deposit.json", "{");
        Shell refused = Shell.run(folder, token, "sh", "sealed/send.sh", server);
        assertEquals(1, refused.code(), refused.said());
        assertTrue(refused.said().contains("This run has deposited nothing."), refused.said());
        assertTrue(refused.said().contains("not readable JSON"), refused.said());
        assertFalse(Files.exists(folder.resolve("sealed/receipt.json")));
        String signed = pesee(
                "verify-receipt",
                path("sealed/refusal.json"),
                "--key",
                key.verifierKey().text());
        assertTrue(signed.contains("refused act: deposit"), signed);
        write("sealed/deposit.json", request);
    }

    /** The legal reviewer, and nobody else, takes the bids away; the ledger says so. */
    private Path taken(TrialTender tender) throws IOException {
        Path taken = folder.resolve("taken");
        byte[] zip = Api.as(Cast.LEGAL_REVIEWER).take(tender.lot() + "/sealed-bids");
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = taken.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, entries.readAllBytes());
            }
        }
        Api.as(Cast.OFFICER).post(tender.lot() + "/sealed-bids").expect(403);
        String ledger = Api.as(Cast.LEGAL_REVIEWER)
                .get(tender.path() + "/ledger?limit=500")
                .expect(200)
                .body();
        assertTrue(ledger.contains("sealed-bids-taken/1"));
        return taken;
    }

    private void openedElsewhere(TrialTender tender, Path taken, List<byte[]> files) throws IOException {
        Shell.done(taken, Map.of(), "sha256sum", "--check", "--quiet", "SHA256SUMS");
        String keys = path("joined");
        pesee(
                "join-shares",
                "--out",
                keys,
                "--identity",
                path(HolderKeys.PEOPLE.get(0) + ".key"),
                "--identity",
                path(HolderKeys.PEOPLE.get(2) + ".key"),
                path(HolderKeys.PEOPLE.get(0) + ".json"),
                path(HolderKeys.PEOPLE.get(2) + ".json"));
        JsonNode index = JSON.readTree(taken.resolve("index.json").toFile());
        assertEquals(tender.id(), index.path("tender").asText());
        assertEquals(2, index.path("deposits").size());
        for (int place = 0; place < files.size(); place++) {
            JsonNode deposit = index.at("/deposits/" + place);
            String envelope = deposit.at("/envelopes/1/envelope").asText();
            String at = "deposits/" + deposit.path("deposit").asText() + "/" + envelope;
            String identity = keys + "/" + envelope + ".key";
            JsonNode list = JSON.readTree(
                    Shell.done(taken, Map.of(), "age", "-d", "-i", identity, at + "/manifest/000000.age"));
            Shell.done(
                    taken,
                    Map.of(),
                    "sh",
                    "-c",
                    "for p in " + at + "/piece-1/*.age; do age -d -i " + identity + " \"$p\"; done > FILE");
            byte[] opened = Files.readAllBytes(taken.resolve("FILE"));
            assertEquals(
                    list.at("/pieces/0/sha256").asText(), Digest.sha256(opened).hex());
            assertEquals(Digest.sha256(files.get(place)), Digest.sha256(opened));
        }
        Path part = taken.resolve("deposits/" + index.at("/deposits/0/deposit").asText() + "/"
                + index.at("/deposits/0/envelopes/1/envelope").asText() + "/piece-1/000000.age");
        byte[] sealed = Files.readAllBytes(part);
        sealed[sealed.length / 2] ^= 1;
        Files.write(part, sealed);
        Shell flipped = Shell.run(taken, Map.of(), "sha256sum", "--check", "--quiet", "SHA256SUMS");
        assertEquals(1, flipped.code());
        assertTrue(flipped.said().contains(taken.relativize(part).toString()), flipped.said());
        Shell shut =
                Shell.run(taken, Map.of(), "age", "-d", "-i", path(HolderKeys.PEOPLE.get(0) + ".key"), part.toString());
        assertFalse(shut.code() == 0);
    }

    private static String sealing(TrialTender tender) {
        return "/api/v1/notices/" + tender.id() + "/lots/1/sealing";
    }

    private static String pesee(String... arguments) {
        CommandLineRun run = CommandLineRun.of(and(arguments, "--lang", "en"));
        assertEquals(0, run.exitCode(), run.everything());
        return run.out();
    }

    private static String[] and(String[] arguments, String... more) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
