package fr.pesee.receive.ceremony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.HolderKeys;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Candidacy, offer and price, each in an envelope of its own. */
@QuarkusTest
@Tag("storage")
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class EnvelopesTest {
    private static final String CHAIR = Cast.CHAIR;

    @Test
    void pricesSealedApartStayShutUntilMarksAreLockedAndDecideTheRankingThen() {
        SealedLot lot = SealedLot.published(SealedLot::announcePrices);
        bidder(lot, Cast.BIDDER, 1).deposit().expect(201);
        bidder(lot, "bidder.softwareone", 2).deposit().expect(201);
        lot.close();
        JsonNode first = lot.open();
        assertEquals(List.of("CANDIDACY", "OFFER"), kinds(first));
        assertEquals(2, first.path("opened").size());
        assertEquals(1, first.at("/opened/0/number").asInt());
        assertEquals("[]", first.at("/opened/0/findings").toString());
        assertEquals(
                "[\"CANDIDACY\",\"OFFER\"]",
                envelopesOfPieces(first.at("/opened/0")).toString().replace(" ", ""));
        assertNoPrice(lot);
        markAndLock(lot);
        assertNoPrice(lot);
        Api.as(CHAIR).post(lot.tender().lot() + "/recommendation").refused(409, "ceremony-prices-shut");
        assertShut(lot);

        JsonNode prices = lot.openNext(2);
        assertEquals("PRICES", prices.path("scope").asText());
        assertEquals(List.of("PRICE"), kinds(prices));
        assertEquals(2, prices.path("opened").size());
        assertFalse(prices.toString().contains("7391"), "no price stands in the minutes");
        JsonNode computed = Api.as(CHAIR)
                .post(lot.tender().lot() + "/recommendation")
                .expect(201)
                .json();
        assertTrue(computed.toString().contains("bid"), computed::toString);
        JsonNode bid = Api.as(Cast.OFFICER)
                .get(lot.tender().lot() + "/bids")
                .expect(200)
                .json()
                .at("/items/0");
        assertFalse(bid.path("pricesSealed").asBoolean(), bid::toString);
        assertEquals(
                TrialTender.bid(1).path("prices").size(), bid.path("prices").size());
        assertEquals(
                TrialTender.bid(1).path("measures").size(), bid.path("measures").size());
        assertVerified(lot);
        lot.begin(HolderKeys.PEOPLE.get(0)).refused(403);
    }

    @Test
    void aBidWhosePriceEnvelopeCannotBeUsedIsNotRankedAndTheOthersAre() {
        SealedLot lot = SealedLot.published(SealedLot::announcePrices);
        bidder(lot, Cast.BIDDER, 1).deposit().expect(201);
        bidder(lot, "bidder.softwareone", 2).without("L03").deposit().expect(201);
        lot.close();
        assertEquals(2, lot.open().at("/opened/1/number").asInt());
        markAndLock(lot);
        JsonNode opened = lot.openNext(2).path("opened");
        assertEquals("PRICES_UNUSABLE", opened.at("/1/findings/0").asText());
        assertTrue(opened.at("/1/reasons/0/fr").asText().contains("L03"));
        String ranking = Api.as(CHAIR)
                .post(lot.tender().lot() + "/recommendation")
                .expect(201)
                .json()
                .toString();
        assertTrue(ranking.contains("\"bid\":\"1\"") || ranking.contains("\\\"bid\\\":\\\"1\\\""), ranking);
        assertFalse(ranking.contains("\"bid\":\"2\"") || ranking.contains("\\\"bid\\\":\\\"2\\\""), ranking);
        assertVerified(lot);
    }

    @Test
    void whereNoPriceCanBeUsedNothingIsRankedAndNoFalseReasonIsGiven() {
        SealedLot lot = SealedLot.published(SealedLot::announcePrices);
        SealedBidder odd = bidder(lot, Cast.BIDDER, 1);
        odd.request(EnvelopeKey.Kind.PRICE).set("manifest", odd.sealedForPrices("pas une liste"));
        odd.deposit().expect(201);
        lot.close();
        lot.open();
        markAndLock(lot);
        JsonNode bid = lot.openNext(2).at("/opened/0");
        assertEquals(
                "[\"MANIFEST_INVALID\",\"PRICES_UNUSABLE\"]",
                bid.path("findings").toString());
        assertEquals("[]", bid.path("reasons").toString(), "nothing was said of any line");
        Api.as(CHAIR).post(lot.tender().lot() + "/recommendation").refused(409, "opening-none-ranked");
        assertEquals(
                "UNPRICED", odd.own().expect(200).json().at("/items/0/outcome").asText());
    }

    @Test
    void pricesToldInTheOfferAreNotTakenAndTheMinutesSaySo() {
        SealedLot lot = SealedLot.published(SealedLot::announcePrices);
        bidder(lot, Cast.BIDDER, 1).pricedIn(EnvelopeKey.Kind.OFFER).deposit().expect(201);
        lot.close();
        JsonNode bid = lot.open().at("/opened/0");
        assertEquals("[\"PRICE_OUTSIDE\"]", bid.path("findings").toString());
        assertEquals(1, bid.path("number").asInt());
        assertNoPrice(lot);
    }

    @Test
    void aCandidacySealedOnceServesSeveralLots() {
        TrialTender tender = SealedLot.ofTwoLots().tender();
        SealedBidder first = SealedBidder.of(Cast.BIDDER, tender, 1)
                .priced(1)
                .attach(EnvelopeKey.Kind.CANDIDACY, null, "dc1.pdf", SealedBidder.pdf("candidature", 10))
                .attach(EnvelopeKey.Kind.OFFER, null, "un.pdf", SealedBidder.pdf("un", 10))
                .ready();
        first.deposit().expect(201);
        SealedBidder second = SealedBidder.of(Cast.BIDDER, tender, 2)
                .priced(2)
                .attach(EnvelopeKey.Kind.OFFER, null, "deux.pdf", SealedBidder.pdf("deux", 10))
                .ready();
        ArrayNode envelopes = second.request().withArray("envelopes");
        envelopes.set(0, first.request(EnvelopeKey.Kind.CANDIDACY).deepCopy());
        second.deposit().expect(201);
        tender.passDeadline();
        for (int lot = 1; lot <= 2; lot++) {
            Api.as(Cast.OFFICER)
                    .post(tender.path() + "/lots/" + lot + "/opening")
                    .expect(200);
        }
    }

    @Test
    void aDepositHasEveryEnvelopeOfItsLotOnce() {
        SealedLot lot = SealedLot.published(SealedLot::announcePrices);
        SealedBidder bidder = bidder(lot, Cast.BIDDER, 1);
        ArrayNode envelopes = bidder.request().withArray("envelopes");
        JsonNode price = envelopes.remove(2);
        bidder.deposit().refused(422, "deposit-envelopes");
        envelopes.add(envelopes.get(1).deepCopy());
        bidder.deposit().refused(422, "deposit-piece-twice");
        envelopes.remove(2);
        envelopes.add(price.deepCopy());
        ((ObjectNode) envelopes.get(2)).put("envelope", UUID.randomUUID().toString());
        bidder.deposit().refused(422, "deposit-envelopes");
        ((ObjectNode) envelopes.get(2)).remove("manifest");
        bidder.deposit().refused(422, "field-missing");
        envelopes.set(2, price);
        bidder.deposit().expect(201);
        Api.as(Cast.BIDDER)
                .with("Content-Type", "application/octet-stream")
                .send(
                        "PUT",
                        bidder.path() + "/envelopes/" + UUID.randomUUID() + "/pieces/" + UUID.randomUUID() + "/parts/0",
                        "x")
                .refused(404, "envelope-unknown");
    }

    @Test
    void keysMadeForOtherEnvelopesHoldPublicationUp() {
        TrialTender tender = TrialTender.draft();
        HolderKeys.ready(tender);
        SealedLot.announcePrices(tender);
        assertTrue(tender.publish().refused(409).codes().contains("keys-other-envelopes"));
        HolderKeys.ready(tender);
        tender.publish().expect(200);
    }

    private static SealedBidder bidder(SealedLot lot, String person, int bid) {
        return SealedBidder.of(person, lot.tender())
                .priced(bid)
                .attach(EnvelopeKey.Kind.CANDIDACY, null, "dc1.pdf", SealedBidder.pdf("candidature", 10))
                .attach(EnvelopeKey.Kind.OFFER, null, "memoire.pdf", SealedBidder.pdf("mémoire", 10));
    }

    private static void markAndLock(SealedLot lot) {
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/marking").expect(200);
        JsonNode bids = Api.as(CHAIR)
                .get(lot.tender().lot() + "/bids")
                .expect(200)
                .json()
                .path("items");
        for (int number = 1; number <= bids.size(); number++) {
            Api.as(CHAIR)
                    .put(lot.tender().lot() + "/bids/" + number + "/marks", TrialTender.marks(number))
                    .expect(200);
        }
        Api.as(CHAIR).post(lot.tender().lot() + "/lock").expect(200);
    }

    /** Whoever may know prices is told that nobody does yet, instead of being shown none. */
    private static void assertShut(SealedLot lot) {
        Api.as(Cast.OFFICER)
                .get(lot.tender().lot() + "/bids")
                .expect(200)
                .json()
                .path("items")
                .forEach(bid -> {
                    assertTrue(bid.path("pricesSealed").asBoolean(), bid::toString);
                    assertFalse(bid.has("prices") || bid.has("totals"), bid::toString);
                    assertFalse(bid.has("measures"), "a rebate is a price in disguise");
                });
    }

    /** Nothing that anybody can read of the lot says a price. */
    private static void assertNoPrice(SealedLot lot) {
        String ledger = Api.as(Cast.LEGAL_REVIEWER)
                .get(lot.tender().path() + "/ledger?limit=100")
                .expect(200)
                .json()
                .toString();
        for (JsonNode price : TrialTender.bid(1).path("prices")) {
            assertFalse(ledger.contains("\"" + price.asText() + "\""), price::asText);
        }
    }

    private static void assertVerified(SealedLot lot) {
        JsonNode verified = Api.as(Cast.LEGAL_REVIEWER)
                .get(lot.tender().path() + "/ledger/verification")
                .expect(200)
                .json();
        assertTrue(verified.path("intact").asBoolean(), verified::toString);
    }

    private static List<String> kinds(JsonNode minutes) {
        return minutes.path("keys").findValuesAsText("kind");
    }

    private static List<String> envelopesOfPieces(JsonNode bid) {
        return bid.path("pieces").findValuesAsText("envelope").stream()
                .map(kind -> "\"" + kind + "\"")
                .toList();
    }
}
