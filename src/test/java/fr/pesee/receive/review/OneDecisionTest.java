package fr.pesee.receive.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.Visitor;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However many deposits somebody sends without the deposit secret, they ask for one decision. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class OneDecisionTest {
    private static final String SECRET = "7a".repeat(32);
    private static final int REPLACED = 13;

    @Test
    void theDecisionAboutOneDepositReplacedWithoutTheSecretSettlesTheOthersOfItsOrganisation() {
        SealedLot lot = SealedLot.published();
        Reviewers two = new Reviewers(lot);
        Reviewers.bidder(lot, Cast.BIDDER, 1).setting(SECRET).deposit().expect(201);
        for (int more = 0; more < REPLACED; more++) {
            Reviewers.bidder(lot, Cast.BIDDER, 2).deposit().expect(201);
        }
        Reviewers.bidder(lot, Reviewers.ATOS, 3).setting(SECRET).deposit().expect(201);
        Reviewers.bidder(lot, Reviewers.ATOS, 3).deposit().expect(201);
        lot.close();
        lot.open();
        owed(two.mark(), 2);
        String page = page(lot);
        assertTrue(page.contains("La décision sur l’un d’eux règle les autres"), page);
        assertEquals(1, page.split("<details", -1).length - 1, page);
        assertTrue(page.contains((REPLACED - ReviewGroup.OPEN) + " de plus"), page);
        JsonNode all = two.all(Cast.LEGAL_REVIEWER);
        assertEquals(REPLACED + 1, all.size(), all::toString);
        String middle = all.get(REPLACED / 2).at("/deposit/deposit").asText();
        two.propose(middle, "KEPT_SEALED").expect(200);
        owed(two.mark(), 2);
        two.confirm(Cast.OFFICER, middle, 1).expect(200);
        owed(two.mark(), 1);
        JsonNode after = two.all(Cast.LEGAL_REVIEWER);
        assertTrue(after.at("/0/deposit/settled").asBoolean(), after::toString);
        assertFalse(after.at("/" + REPLACED + "/deposit/settled").asBoolean(), "another organisation's");
        assertTrue(page(lot).contains("la décision sur un autre dépôt de ce soumissionnaire règle celui-ci"));
        two.propose(all.get(0).at("/deposit/deposit").asText(), "READMITTED").expect(200);
        owed(two.mark(), 2);
        two.confirm(Cast.OFFICER, all.get(0).at("/deposit/deposit").asText(), 1).expect(200);
        two.decide(all.get(REPLACED).at("/deposit/deposit").asText(), "KEPT_SEALED", 1);
        lot.openNext(2);
        two.mark().expect(200);
    }

    @Test
    void aLateDepositIsDecidedForItself() {
        SealedLot lot = SealedLot.published();
        Reviewers two = new Reviewers(lot);
        Reviewers.bidder(lot, Cast.BIDDER, 1).setting(SECRET).deposit().expect(201);
        Reviewers.bidder(lot, Cast.BIDDER, 2).deposit().expect(201);
        Reviewers.bidder(lot, Cast.BIDDER, 2).deposit().expect(201);
        lot.tender().passDeadline();
        Reviewers.bidder(lot, Cast.BIDDER, 2).deposit().expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        lot.open();
        two.decide(two.first(), "KEPT_SEALED", 1);
        JsonNode all = two.all(Cast.LEGAL_REVIEWER);
        JsonNode last = all.get(all.size() - 1).path("deposit");
        assertEquals("LATE", last.path("standing").asText(), all::toString);
        assertFalse(last.path("settled").asBoolean(), all::toString);
        assertTrue(all.at("/1/deposit/settled").asBoolean(), all::toString);
    }

    private static void owed(Answer refused, int organisations) {
        refused.refused(409, "review-owed");
        assertTrue(refused.body().contains("décision à deux, " + organisations + "."), refused::toString);
    }

    private static String page(SealedLot lot) {
        return Visitor.as(Cast.LEGAL_REVIEWER)
                .get(lot.page() + "/reviews")
                .expect(200)
                .assertPage()
                .body();
    }
}
