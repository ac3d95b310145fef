package fr.pesee.receive.ceremony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.post.Mailing;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.receipt.ReceiptCheck;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys that a rectification replaces: what was sealed to the old ones is no bid, and whoever sealed it is told. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class NewKeysTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ServerKey key;

    @Inject
    Mailing mailing;

    @Test
    void aRectificationWithNewKeysTurnsEarlierDepositsAwayAndOpensLaterOnes() {
        SealedLot old = SealedLot.published();
        TrialTender tender = old.tender();
        SealedBidder first = KeyRenewal.bidder(Cast.BIDDER, tender, 1);
        UUID id = UUID.randomUUID();
        JsonNode receipt = first.deposit(id).expect(201).json().path("receipt");
        KeyRenewal.bidder(KeyRenewal.ATOS, tender, 2).deposit().expect(201);
        KeyRenewal.reopen(tender);
        HolderKeys renewed = old.holders().renewed();
        renewed.make(2).expect(200);
        SealedBidder third = KeyRenewal.bidder(KeyRenewal.SOFTWAREONE, tender, 1);
        third.deposit().expect(201);
        KeyRenewal.rectify(tender).refused(409, "keys-untried");
        renewed.tryAll();
        assertTrue(changes(tender).contains("Clés des offres"), "the officer sees what is changed");
        mailing.clear();
        KeyRenewal.rectify(tender).expect(200);
        assertTold(tender);

        Answer refused = first.deposit().refused(409, "keys-replaced");
        ReceiptCheck check = ReceiptCheck.of(refused.json().path("proof").toString(), key.verifierKey());
        assertEquals(ReceiptCheck.Verdict.GENUINE, check.verdict(), refused::toString);
        assertEquals(receipt, first.deposit(id).expect(201).json().path("receipt"));
        first.put(UUID.randomUUID(), 0, AgeFiles.seal(new byte[10], first.recipient()))
                .refused(409, "keys-replaced");
        assertTrue(first.own().json().at("/items/0/keysReplaced").asBoolean());
        assertFalse(first.own().json().at("/items/0/counts").asBoolean());
        third.withdraw(null).expect(201);
        KeyRenewal.bidder(Cast.BIDDER, tender, 2).deposit().expect(201);

        SealedLot lot = new SealedLot(tender, renewed);
        lot.close();
        JsonNode minutes = lot.open();
        assertEquals(List.of("KEYS_REPLACED", "KEYS_REPLACED", "WITHDRAWN", "OPENED"), KeyRenewal.standings(minutes));
        assertEquals(1, minutes.path("opened").size());
        assertEquals(1, minutes.at("/opened/0/number").asInt(), minutes::toString);
        assertEquals(List.of("OPENED", "KEYS_REPLACED"), outcomes(first));
        assertStaysShut(tender, minutes.at("/received/1"));
        assertTrue(lot.printed().length > 0);
        Api.as(Cast.OFFICER).post(tender.lot() + "/marking").expect(200);
        assertIntact(tender);
    }

    private static void assertStaysShut(TrialTender tender, JsonNode received) {
        assertEquals("KEYS_REPLACED", received.path("standing").asText());
        for (String outcome : List.of("READMITTED", "KEPT_SEALED")) {
            Api.as(Cast.LEGAL_REVIEWER)
                    .post(
                            tender.lot() + "/reviews/"
                                    + received.path("deposit").asText() + "/proposal",
                            JSON.createObjectNode()
                                    .put("outcome", outcome)
                                    .put("motive", "Ce dépôt avait été fait en temps utile."))
                    .refused(409, "review-keys-replaced");
        }
    }

    /** Each organisation that has deposited is written to once, and nobody else. */
    private void assertTold(TrialTender tender) {
        Map<String, List<String>> written =
                KeyRenewal.written(mailing, tender, Cast.BIDDER, KeyRenewal.ATOS, KeyRenewal.SOFTWAREONE, Cast.CHAIR);
        for (String person : List.of(Cast.BIDDER, KeyRenewal.ATOS, KeyRenewal.SOFTWAREONE)) {
            List<String> letters = written.getOrDefault(person, List.of());
            assertEquals(1, letters.size(), () -> person + " " + letters);
            assertTrue(letters.get(0).contains("ne peut plus être ouverte"), letters::toString);
            assertTrue(letters.get(0).contains("/lots/1/deposit"), letters::toString);
        }
        assertEquals(List.of(), written.get(Cast.CHAIR));
    }

    @Test
    void whileTheRectificationIsPreparedTheOldKeysStayInForceAndGivingItUpKeepsThem() {
        SealedLot lot = SealedLot.published();
        TrialTender tender = lot.tender();
        UUID offers = lot.holders().envelope(1, EnvelopeKey.Kind.OFFER);
        KeyRenewal.reopen(tender);
        HolderKeys renewed = lot.holders().renewed();
        renewed.make(2).expect(200);
        renewed.tryAll();
        assertNotEquals(offers, renewed.envelope(1, EnvelopeKey.Kind.OFFER));
        assertEquals(
                lot.holders().recipient(1),
                KeyRenewal.bidder(Cast.BIDDER, tender, 1).recipient());
        lot.holders().share(Cast.KEY_HOLDER, 1);
        String own = Visitor.as(Cast.KEY_HOLDER)
                .get("/tenders/" + tender.id() + "/keys/own")
                .expect(200)
                .body();
        assertTrue(own.contains("id=\"trying-earlier\"") && own.contains("sealed-" + offers), own);
        String board = Visitor.as(Cast.OFFICER)
                .get("/tenders/" + tender.id() + "/keys")
                .expect(200)
                .body();
        assertTrue(board.contains("Clés en préparation") && board.contains("Clés en vigueur"), board);
        UUID given = renewed.envelope(1, EnvelopeKey.Kind.OFFER);
        tender.current().post(tender.path() + "/abandonment").expect(200);

        assertEquals(offers, renewed.envelope(1, EnvelopeKey.Kind.OFFER), "nothing is prepared any more");
        Api.as(Cast.KEY_HOLDER).get(lot.holders().path() + "/shares/" + given).refused(409, "share-none");
        KeyRenewal.bidder(Cast.BIDDER, tender, 1).deposit().expect(201);
        SealedBidder.of(KeyRenewal.ATOS, tender)
                .put(UUID.randomUUID(), 0, AgeFiles.seal(new byte[10], renewed.recipient(1)))
                .expect(201);
        assertEquals(List.of("TRIED", "TRIED", "TRIED"), states(tender));
        lot.close();
        assertEquals(List.of("OPENED"), KeyRenewal.standings(lot.open()));
        assertIntact(tender);
    }

    @Test
    void whatIsPreparedIsMadeAndTriedAsBeforeTheFirstPublication() {
        SealedLot lot = SealedLot.published();
        TrialTender tender = lot.tender();
        lot.holders().make(2).refused(403);
        KeyRenewal.reopen(tender);
        lot.holders().make(3).refused(422, "keys-threshold");
        lot.holders().register(Cast.KEY_HOLDER).expect(200);
        lot.holders().make(2).refused(409, "keys-holders-unready");
        HolderKeys first = lot.holders().renewed();
        first.make(2).expect(200);
        first.tryAll();
        HolderKeys second = lot.holders().renewed();
        KeyRenewal.rectify(tender).refused(409, "keys-without-share", "keys-holders-left");
        second.make(2).expect(200);
        KeyRenewal.rectify(tender).refused(409, "keys-untried");
        tender.assign("sophie.martin", Function.KEY_HOLDER);
        second.tryAll();
        KeyRenewal.rectify(tender).refused(409, "keys-without-share");
    }

    @Test
    void aNewKeyLetsARectificationAnnounceOtherEnvelopes() {
        SealedLot lot = SealedLot.published();
        TrialTender tender = lot.tender();
        KeyRenewal.bidder(KeyRenewal.ATOS, tender, 2).deposit().expect(201);
        KeyRenewal.reopen(tender);
        SealedLot.announcePrices(tender);
        KeyRenewal.rectify(tender).refused(409, "keys-other-envelopes");
        HolderKeys renewed = lot.holders().renewed();
        renewed.make(2).expect(200);
        renewed.tryAll();
        KeyRenewal.rectify(tender).expect(200);
        renewed.envelope(1, EnvelopeKey.Kind.PRICE);
        KeyRenewal.bidder(Cast.BIDDER, tender, 1).deposit().expect(201);
        SealedLot anew = new SealedLot(tender, renewed);
        anew.close();
        assertEquals(List.of("KEYS_REPLACED", "OPENED"), KeyRenewal.standings(anew.open()));
    }

    private static String changes(TrialTender tender) {
        return Visitor.as(Cast.OFFICER)
                .get("/confirm/tenders/" + tender.id() + "/rectification")
                .expect(200)
                .body();
    }

    private static List<String> outcomes(SealedBidder bidder) {
        return bidder.own().expect(200).json().path("items").findValuesAsText("outcome");
    }

    private static List<String> states(TrialTender tender) {
        return Api.as(Cast.OFFICER)
                .get(tender.path() + "/keys")
                .expect(200)
                .json()
                .path("holders")
                .findValuesAsText("state");
    }

    private static void assertIntact(TrialTender tender) {
        Answer verified = Api.as(Cast.LEGAL_REVIEWER)
                .post(tender.path() + "/ledger/verification", "{\"checkpoints\": []}")
                .expect(200);
        assertTrue(verified.json().path("intact").asBoolean(), verified::toString);
    }
}
