package fr.pesee.receive.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.receive.seal.KeyMaker;
import fr.pesee.receive.seal.KeyOrder;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Keys that come from elsewhere may hold anything: only what fits the holders and envelopes of now is taken. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class HandedInKeysTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keysThatDoNotFitAreRefusedWithTheirReasonAndNothingIsKept() throws IOException {
        TrialTender tender = TrialTender.draft();
        HolderKeys.proved(tender);
        String made = made(tender);
        refused(tender, made, keys -> keys.put("format", "pesee/keys/2"), "keys-file-unreadable");
        refused(tender, made, keys -> keys.remove("envelopes"), "keys-file-unreadable");
        refused(tender, made, keys -> keys.put("tender", UUID.randomUUID().toString()), "keys-file-other-tender");
        refused(tender, made, keys -> keys.put("k", 3), "keys-threshold");
        refused(tender, made, keys -> keys.put("k", 1), "keys-threshold");
        refused(tender, made, keys -> keys.withArray("envelopes").remove(0), "keys-file-other-envelopes");
        refused(
                tender,
                made,
                keys -> keys.withArray("envelopes").add(keys.at("/envelopes/0").deepCopy()),
                "keys-file-other-envelopes");
        refused(tender, made, keys -> at(keys, "/envelopes/1").put("lot", 7), "keys-file-other-envelopes");
        refused(tender, made, keys -> at(keys, "/envelopes/1").put("recipient", "age1none"), "keys-file-altered");
        refused(
                tender,
                made,
                keys -> at(keys, "/envelopes/1")
                        .put("recipient", keys.at("/envelopes/0/recipient").asText()),
                "keys-file-altered");
        refused(tender, made, keys -> ((ArrayNode) keys.at("/envelopes/1/shares")).remove(2), "keys-file-altered");
        refused(tender, made, keys -> at(keys, "/envelopes/1/shares/0").put("index", 2), "keys-file-altered");
        refused(tender, made, keys -> at(keys, "/envelopes/1/shares/0").put("digest", "0"), "keys-file-altered");
        refused(tender, made, keys -> at(keys, "/envelopes/1/shares/0").put("sealed", "clear"), "keys-file-altered");
        refused(
                tender,
                made,
                keys -> at(keys, "/envelopes/1")
                        .put(
                                "recipient",
                                keys.at("/envelopes/1/shares/0/holder").asText()),
                "keys-file-holder-key");
        refused(tender, made, HandedInKeysTest::withSomethingBehind, "keys-file-altered");
        refused(
                tender,
                made,
                keys -> at(keys, "/envelopes/1/shares/0")
                        .put("holder", keys.at("/envelopes/1/shares/1/holder").asText()),
                "keys-file-other-holders");
        JsonNode none = Api.as(Cast.OFFICER).get(tender.path() + "/keys").json();
        assertEquals(0, none.path("envelopes").size());
    }

    @Test
    void theSameKeysAgainChangeNothingAndKeysThatAreKnownAreRefused() throws IOException {
        TrialTender tender = TrialTender.draft();
        HolderKeys holders = HolderKeys.proved(tender);
        String made = made(tender);
        Api.as(Cast.OFFICER).send("POST", holders.path() + "/made", made).expect(200);
        ObjectNode almost = (ObjectNode) JSON.readTree(made);
        at(almost, "/envelopes/1/shares/0").put("commitment", "0".repeat(64));
        Api.as(Cast.OFFICER).post(holders.path() + "/made", almost).refused(409, "keys-file-known");
        String again = made(tender);
        Api.as(Cast.OFFICER).send("POST", holders.path() + "/made", again).expect(200);
        Api.as(Cast.OFFICER).send("POST", holders.path() + "/made", made).refused(409, "keys-file-known");
        TrialTender other = TrialTender.draft();
        HolderKeys.proved(other);
        ObjectNode stolen = (ObjectNode) JSON.readTree(made(other));
        at(stolen, "/envelopes/0")
                .put(
                        "recipient",
                        JSON.readTree(made).at("/envelopes/0/recipient").asText());
        Api.as(Cast.OFFICER).post(other.path() + "/keys/made", stolen).refused(409, "keys-file-known");
    }

    @Test
    void thePageTakesTheFileAndSaysWhereTheKeysWereMade() throws IOException {
        TrialTender tender = TrialTender.draft();
        String page = "/tenders/" + tender.id() + "/keys";
        Visitor officer = Visitor.as(Cast.OFFICER);
        officer.get(page + "/offline/order").expect(303);
        assertTrue(officer.get(page + "/offline").expect(200).body().contains("détenteurs"));
        HolderKeys.proved(tender);
        assertTrue(officer.get(page + "/offline").expect(200).body().contains("make-keys"));
        String made = made(tender);
        assertTrue(officer.upload(page + "/offline", "keys.json", "{}".getBytes(StandardCharsets.UTF_8))
                .expect(422)
                .body()
                .contains("Ce n’est pas un fichier de clés."));
        officer.upload(page + "/offline", "keys.json", made.getBytes(StandardCharsets.UTF_8))
                .expect(303);
        String keys = officer.get(page).expect(200).body();
        assertTrue(keys.contains("hors du serveur"));
        Visitor holder = Visitor.as(Cast.KEY_HOLDER);
        assertTrue(holder.get(page + "/own/shares").expect(200).body().contains("pesee/shares/1"));
    }

    /** What follows the armour would be kept and handed out, were it taken. */
    private static void withSomethingBehind(ObjectNode keys) {
        ObjectNode share = at(keys, "/envelopes/1/shares/0");
        String sealed = share.path("sealed").asText() + "\n\0evil";
        share.put("sealed", sealed);
        share.put(
                "digest", Digest.sha256(sealed.getBytes(StandardCharsets.UTF_8)).hex());
    }

    private static String made(TrialTender tender) {
        String order = Api.as(Cast.OFFICER)
                .get(tender.path() + "/keys/order")
                .expect(200)
                .body();
        return KeyMaker.make(KeyOrder.read(order).orElseThrow(), 2).write();
    }

    private static ObjectNode at(ObjectNode keys, String pointer) {
        return (ObjectNode) keys.at(pointer);
    }

    private static void refused(TrialTender tender, String made, Consumer<ObjectNode> change, String code)
            throws IOException {
        ObjectNode keys = (ObjectNode) JSON.readTree(made);
        change.accept(keys);
        Api.as(Cast.OFFICER).post(tender.path() + "/keys/made", keys).refused(422, code);
    }
}
