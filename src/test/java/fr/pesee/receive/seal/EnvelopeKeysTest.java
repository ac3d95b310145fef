package fr.pesee.receive.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.problem.Findings;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class EnvelopeKeysTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EnvelopeKeys keys;

    @Test
    void threeHoldersMakeAndTryTheirKeysAndAnyTwoRebuildThePublishedOne() {
        TrialTender tender = TrialTender.draft();
        HolderKeys holders = HolderKeys.named(tender);
        UUID id = UUID.fromString(tender.id());
        assertTrue(keys.of(id, 1).isEmpty());
        assertEquals(List.of("NONE", "NONE", "NONE"), states(holders));
        holders.register(Cast.KEY_HOLDER).expect(200);
        assertTrue(states(holders).contains("REGISTERED"));
        assertCodes(List.of("keys-holders-unready"), holders.make(2));
        HolderKeys.PEOPLE.forEach(person -> holders.prove(person).expect(200));
        assertEquals(List.of("PROVED", "PROVED", "PROVED"), states(holders));
        for (int wrong : new int[] {-1, 0, 1, 3, 4, Integer.MAX_VALUE}) {
            assertCodes(List.of("keys-threshold"), holders.make(wrong));
        }
        JsonNode made = holders.make(2).expect(200).json();
        assertEquals(List.of("CANDIDACY", "OFFER"), made.findValuesAsText("kind"));
        assertEquals(2, keys.of(id, 1).size());
        assertEquals(List.of("SHARED", "SHARED", "SHARED"), states(holders));
        holders.tryAll();
        assertEquals(List.of("TRIED", "TRIED", "TRIED"), states(holders));
        EnvelopeKey key = keys.find(id, 1).orElseThrow();
        assertEquals(made.at("/1/recipient").asText(), key.recipient().text());
        Findings findings = new Findings();
        AgeIdentity joined = Shares.join(
                        key, List.of(holders.share(Cast.KEY_HOLDER, 1), holders.share("paul.mercier", 1)), findings)
                .orElseThrow();
        assertEquals(key.recipient(), joined.recipient());
        tender.publish().expect(200);
        assertEquals(403, holders.make(2).status());
        assertCodes(List.of("holder-key-bound"), holders.register(Cast.KEY_HOLDER));
    }

    @Test
    void aTenderWithKeysIsPublishedOnlyOnceEverybodyHasTriedTheirShare() {
        TrialTender tender = TrialTender.draft();
        HolderKeys holders = HolderKeys.made(tender);
        Answer early = tender.publish();
        assertCodes(List.of("keys-untried"), early);
        assertTrue(
                early.json().toString().contains("Claire Petit"), early.json().toString());
        holders.tryShare(Cast.KEY_HOLDER, 1).expect(200);
        assertTrue(tender.publish().json().toString().contains("Claire Petit"), "one share of two");
        holders.tryShares(Cast.KEY_HOLDER, holders.envelopes()).expect(200);
        assertFalse(tender.publish().json().toString().contains("Claire Petit"));
        holders.tryAll();
        tender.assign("sophie.martin", Function.KEY_HOLDER);
        assertCodes(List.of("keys-without-share"), tender.publish());
    }

    @Test
    void noTenderIsPublishedWithoutKeysAnExerciseNoMoreThanARealOne() {
        assertCodes(List.of("keys-missing"), TrialTender.draft().publish());
        ObjectNode body = TrialTender.draftBody().put("fictional", false);
        body.remove("clock");
        body.put("launchDate", "2031-01-06").put("deadline", "2031-03-06T12:00:00+01:00");
        assertTrue(TrialTender.created(body).publish().codes().contains("keys-missing"));
    }

    @Test
    void keysMadeAnewTakeThePlaceOfTheEarlierOnes() {
        TrialTender tender = TrialTender.draft();
        HolderKeys holders = HolderKeys.ready(tender);
        AgeRecipient first = holders.recipient(1);
        holders.make(2).expect(200);
        assertNotEquals(first, holders.recipient(1));
        assertEquals(2, keys.find(UUID.fromString(tender.id()), 1).orElseThrow().version());
        assertCodes(List.of("keys-untried"), tender.publish());
    }

    @Test
    void whoReplacesTheirKeyIsWithoutAShareUntilKeysAreMadeAnew() {
        TrialTender tender = TrialTender.draft();
        HolderKeys.ready(tender);
        Api.as(Cast.KEY_HOLDER)
                .put(
                        tender.path() + "/keys/holder",
                        JSON.createObjectNode()
                                .put("recipient", AgeIdentity.made().recipient().text()))
                .expect(200);
        assertTrue(tender.publish().codes().contains("keys-without-share"));
    }

    @Test
    void whatIsNoKeyAnswerOrTrialIsRefusedInWordsAndKeptNowhere() {
        TrialTender tender = TrialTender.draft();
        HolderKeys holders = HolderKeys.made(tender);
        String path = holders.path();
        Api holder = Api.as(Cast.KEY_HOLDER);
        String secret = AgeIdentity.made().secret();
        UUID offers = holders.envelope(1, EnvelopeKey.Kind.OFFER);
        Answer refused = holder.put(path + "/holder", JSON.createObjectNode().put("recipient", secret));
        assertCodes(List.of("holder-key-secret"), refused);
        assertFalse(refused.json().toString().contains(secret));
        for (String odd : List.of("", "age1", "age1" + "q".repeat(58), "\u0000", "x".repeat(100_000))) {
            assertCodes(
                    List.of("holder-key-unreadable"),
                    holder.put(path + "/holder", JSON.createObjectNode().put("recipient", odd)));
            assertCodes(
                    List.of("holder-answer-wrong"),
                    holder.post(path + "/holder/proof", JSON.createObjectNode().put("answer", odd)));
            assertCodes(List.of("trial-wrong"), holder.post(path + "/trials", trial(offers, odd)));
        }
        String share = new String(holders.share(Cast.KEY_HOLDER, 1), java.nio.charset.StandardCharsets.UTF_8);
        assertCodes(List.of("trial-wrong"), holder.post(path + "/trials", trial(offers, share)));
        assertCodes(List.of("field-missing"), holder.put(path + "/holder", JSON.createObjectNode()));
        UUID none = UUID.randomUUID();
        assertCodes(List.of("share-none"), holder.get(path + "/shares/" + none));
        assertCodes(List.of("share-none"), holder.post(path + "/trials", trial(none, "0".repeat(32))));
        assertCodes(List.of("field-missing"), holder.post(path + "/trials", JSON.createObjectNode()));
        assertCodes(
                List.of("holder-key-taken"),
                holder.put(
                        path + "/holder",
                        JSON.createObjectNode()
                                .put(
                                        "recipient",
                                        holders.identity("paul.mercier")
                                                .recipient()
                                                .text())));
    }

    @Test
    void fewerThanThreeHoldersMakeNoKeys() {
        TrialTender tender = TrialTender.ofTwoLots();
        tender.assign(Cast.KEY_HOLDER, Function.KEY_HOLDER);
        Answer refused = Api.as(Cast.OFFICER)
                .post(tender.path() + "/keys", JSON.createObjectNode().put("k", 2));
        assertCodes(List.of("keys-holders-count", "keys-holders-unready"), refused);
        assertCodes(
                List.of("holder-key-none"),
                Api.as(Cast.KEY_HOLDER)
                        .post(
                                tender.path() + "/keys/holder/proof",
                                JSON.createObjectNode().put("answer", "0".repeat(32))));
        HolderKeys holders = HolderKeys.made(tender);
        assertEquals(List.of(1, 2), holders.lots());
        assertNotEquals(holders.recipient(1), holders.recipient(2));
    }

    @Test
    void theLedgerSaysWhoHoldsWhatAndNothingThatOpens() {
        TrialTender tender = TrialTender.draft();
        HolderKeys holders = HolderKeys.ready(tender);
        String ledger = Api.as(Cast.OFFICER)
                .get(tender.path() + "/ledger?limit=100")
                .expect(200)
                .json()
                .toString();
        for (String type :
                List.of("holder-key-registered/1", "holder-key-proved/1", "envelope-keys-made/2", "share-tried/2")) {
            assertTrue(ledger.contains(type), type);
        }
        assertTrue(ledger.contains(holders.recipient(1).text()));
        assertFalse(ledger.contains("BEGIN AGE"));
    }

    private static ObjectNode trial(UUID envelope, String code) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("trials").put(envelope.toString(), code);
        return body;
    }

    private static List<String> states(HolderKeys holders) {
        return Api.as(Cast.OFFICER)
                .get(holders.path())
                .expect(200)
                .json()
                .path("holders")
                .findValuesAsText("state");
    }

    private static void assertCodes(List<String> expected, Answer answer) {
        assertEquals(expected, List.copyOf(answer.codes()), () -> answer.json().toString());
    }
}
