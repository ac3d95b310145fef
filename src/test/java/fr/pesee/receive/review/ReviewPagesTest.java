package fr.pesee.receive.review;

import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Visitor;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The review of deposits from its pages, by people who take turns. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReviewPagesTest {
    private static final String SECRET = "7c".repeat(32);
    private static final String MOTIVE = "Transmission commencée à temps, retardée par la plateforme.";

    @Test
    void itIsDoneFromTheirPagesToo() {
        SealedLot lot = SealedLot.published();
        SealedBidder late =
                SealedBidder.of("bidder.atos", lot.tender()).priced(1).attach(null, "offre-1.pdf", pdf("a", 9));
        lot.tender().passDeadline();
        UUID deposit = UUID.randomUUID();
        late.deposit(deposit).expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        lot.open();
        String page = lot.page() + "/reviews";
        Visitor legal = Visitor.as(Cast.LEGAL_REVIEWER).with("Accept-Language", "fr");
        String shown = legal.get(page + "?deposit=" + deposit).expect(200).body();
        assertTrue(shown.contains("À décider") && shown.contains("reçu hors délai"), shown);
        assertFalse(shown.contains("offre-1.pdf"), "what a sealed bid holds is told");
        String refused = legal.post(
                        page, Map.of("deposit", deposit.toString(), "outcome", "READMITTED", "motive", "court"))
                .expect(422)
                .body();
        assertTrue(refused.contains("court") && refused.contains("motive-error-0"), refused);
        legal.post(page, Map.of("deposit", deposit.toString(), "outcome", "READMITTED", "motive", MOTIVE))
                .expect(303);
        String own = legal.get(page + "?deposit=" + deposit).expect(200).body();
        assertFalse(own.contains("/confirm" + page), "whoever proposed is led to confirm");
        Visitor officer = Visitor.as(Cast.OFFICER).with("Accept-Language", "fr");
        String confirm = "/confirm" + page;
        String asked = officer.get(confirm + "?deposit=" + deposit).expect(200).body();
        assertTrue(asked.contains(MOTIVE), asked);
        officer.post(confirm, Map.of("deposit", deposit.toString(), "proposal", "1"))
                .expect(303);
        String again = officer.get(lot.page() + "/opening").expect(200).body();
        assertTrue(again.contains("Séance 2"), again);
        lot.openNext(2);
        String both = officer.get(lot.page() + "/opening").expect(200).body();
        assertTrue(both.contains("received-1") && both.contains("received-2") && both.contains(MOTIVE), both);
    }

    @Test
    void whoConfirmsIsWarnedThatAnUnusableDepositWouldLeaveItsBidderWithoutABid() {
        SealedLot lot = SealedLot.published();
        Reviewers two = new Reviewers(lot);
        Reviewers.bidder(lot, Cast.BIDDER, 1).setting(SECRET).deposit().expect(201);
        Reviewers.bidder(lot, Cast.BIDDER, 2).deposit().expect(201);
        SealedBidder alone = Reviewers.bidder(lot, Reviewers.ATOS, 3);
        lot.tender().passDeadline();
        alone.deposit().expect(201);
        Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
        lot.open();
        for (JsonNode one : two.all(Cast.LEGAL_REVIEWER)) {
            String deposit = one.at("/deposit/deposit").asText();
            boolean beside = one.at("/deposit/openedBeside").asBoolean();
            two.propose(deposit, "READMITTED").expect(200);
            String asked = Visitor.as(Cast.OFFICER)
                    .with("Accept-Language", "fr")
                    .get("/confirm" + lot.page() + "/reviews?deposit=" + deposit)
                    .expect(200)
                    .body();
            assertEquals(beside, asked.contains("n’aura plus d’offre"), asked);
        }
    }

    @Test
    void aProposalIsATaskForWhoeverMayConfirmItAndNotForWhoeverMadeIt() {
        Reviewers two = Reviewers.withOneLate();
        two.propose(two.first(), "KEPT_SEALED").expect(200);
        String page = two.lot().page() + "/reviews\"";
        assertTrue(Reviewers.tasks(Visitor.as(Cast.OFFICER)).contains(page), "the second person is not told");
        assertFalse(Reviewers.tasks(Visitor.as(Cast.LEGAL_REVIEWER)).contains(page), "a task for the proposer");
        two.confirm(Cast.OFFICER, two.first(), 1).expect(200);
        assertFalse(Reviewers.tasks(Visitor.as(Cast.OFFICER)).contains(page), "a task that is done");
    }
}
