package fr.pesee.receive.ceremony;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever deposits is opened under the name and the number that their receipt states, whatever they claim later. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RenamedBidderTest {

    @Test
    void whoTakesTheNameOfACompetitorAfterTheDeadlineIsOpenedUnderTheirOwn() {
        SealedLot lot = SealedLot.published();
        String siret = Bidders.siretOf("usurpateur " + UUID.randomUUID());
        String person = founder("Petite SARL", siret);
        bidder(lot, Cast.BIDDER, 1).deposit().expect(201);
        SealedBidder renamed = bidder(lot, person, 2);
        JsonNode receipt = renamed.deposit().expect(201).json().at("/receipt/receipt");
        SealedBidder late = bidder(lot, person, 2);
        lot.tender().passDeadline();
        late.deposit().expect(201);
        Api.as(person)
                .put(Bidders.ADDRESS, Bidders.body(Bidders.nameOf(Cast.BIDDER), Bidders.siretOf(Cast.BIDDER)))
                .expect(200);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        JsonNode minutes = lot.open();
        assertEquals("Petite SARL", receipt.path("bidder").asText());
        assertEquals("Petite SARL", minutes.at("/opened/1/bidder").asText());
        assertEquals("[]", minutes.at("/opened/1/findings").toString());
        assertEquals("[]", minutes.at("/opened/0/findings").toString());
        assertEquals(siret, minutes.at("/opened/1/tenderer/lead/identifier").asText());
        for (int place = 1; place <= 2; place++) {
            JsonNode received = minutes.path("received").get(place);
            assertEquals("Petite SARL", received.path("bidder").asText(), minutes::toString);
            assertEquals("SIRET " + siret, received.path("identifier").asText());
        }
        List<String> names = Api.as(Cast.OFFICER)
                .get(lot.tender().lot() + "/bids")
                .expect(200)
                .json()
                .findValuesAsText("name");
        assertTrue(names.contains("Petite SARL"), names.toString());
        assertTrue(aboutACopy(lot.tender()).contains("Petite SARL, SIRET " + siret), "named otherwise beside a copy");
        JsonNode reviewed = Api.as(Cast.LEGAL_REVIEWER)
                .get(lot.tender().lot() + "/reviews")
                .expect(200)
                .json()
                .at("/items/0/deposit");
        assertEquals("Petite SARL", reviewed.path("bidder").asText());
        assertEquals("SIRET " + siret, reviewed.path("identifier").asText());
        String register = Api.as(Cast.OFFICER)
                .get(lot.tender().path() + "/ledger")
                .expect(200)
                .body();
        assertTrue(register.contains("Petite SARL"), register);
        assertFalse(register.contains(Bidders.nameOf(Cast.BIDDER) + " (2)"), register);
    }

    /** The form in which the officer says whose bid a copy replaces. */
    private static String aboutACopy(TrialTender tender) {
        Api.as(Cast.OFFICER)
                .post(tender.lot() + "/backup-copies", TrialTender.copy("Petite SARL"))
                .expect(201);
        return Visitor.as(Cast.OFFICER)
                .get("/tenders/" + tender.id() + "/lots/1/backup-copies/1")
                .expect(200)
                .body();
    }

    @Test
    void twoAccountsOfOneSiretAreFlaggedAlsoWhereOneTakesAnotherNumberBeforeTheOpening() {
        SealedLot lot = SealedLot.published();
        String siret = Bidders.siretOf("doublure " + UUID.randomUUID());
        String first = founder("Doublure un", siret);
        String second = founder("Doublure deux", siret);
        bidder(lot, first, 1).deposit().expect(201);
        bidder(lot, second, 2).deposit().expect(201);
        lot.tender().passDeadline();
        Api.as(second)
                .put(Bidders.ADDRESS, Bidders.body("Tout autre", Bidders.siretOf("autre " + UUID.randomUUID())))
                .expect(200);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        JsonNode opened = lot.open().path("opened");
        for (JsonNode bid : opened) {
            assertEquals("[\"SAME_IDENTIFIER\"]", bid.path("findings").toString(), opened::toString);
        }
        assertEquals(2, opened.size());
    }

    private static SealedBidder bidder(SealedLot lot, String person, int bid) {
        return SealedBidder.of(person, lot.tender()).priced(bid).attach(null, "offre.pdf", pdf("offre " + bid, 100));
    }

    /** Somebody new who bids for a new organisation. */
    private static String founder(String name, String siret) {
        String person = "fondateur." + UUID.randomUUID();
        Tokens.engage(person, "bidder");
        Api.as(person).post(Bidders.ADDRESS, Bidders.body(name, siret)).expect(201);
        return person;
    }
}
