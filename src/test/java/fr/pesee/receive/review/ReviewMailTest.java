package fr.pesee.receive.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Cast;
import fr.pesee.PostOffice;
import fr.pesee.ground.post.Mailing;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What bidders are written about decisions on their deposits, and that nobody else is. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReviewMailTest {
    private static final String SECRET = "7b".repeat(32);

    @Inject
    Mailing mailing;

    @Test
    void aBidderIsWrittenEachDecisionAboutTheirDepositAndNoProposal() {
        Reviewers two = Reviewers.withOneLate();
        String deposit = two.first();
        mailing.clear();
        two.propose(deposit, "KEPT_SEALED").expect(200);
        assertEquals(List.of(), written(two.lot(), Reviewers.ATOS), "a proposal is told");
        two.confirm(Cast.OFFICER, deposit, 1).expect(200);
        List<String> kept = written(two.lot(), Reviewers.ATOS);
        assertEquals(1, kept.size(), kept::toString);
        assertTrue(kept.get(0).contains("Il reste scellé"), kept::toString);
        assertFalse(kept.get(0).contains(Reviewers.MOTIVE), "reasons may speak of others");
        two.decide(deposit, "READMITTED", 2);
        assertTrue(written(two.lot(), Reviewers.ATOS).toString().contains("Il est réadmis"));
        two.decide(deposit, "REVOKED", 3);
        List<String> revoked = written(two.lot(), Reviewers.ATOS);
        assertTrue(revoked.toString().contains("est révoquée"), revoked::toString);
        assertTrue(revoked.get(0).contains("/deposits/" + deposit), revoked::toString);
        assertEquals(List.of(), written(two.lot(), Cast.BIDDER), "another bidder is told");
    }

    @Test
    void aBidderIsWrittenThatTheirBidIsSetAsideOnceTheMinutesSayIt() {
        SealedLot lot = SealedLot.published();
        Reviewers two = new Reviewers(lot);
        Reviewers.bidder(lot, Cast.BIDDER, 1).setting(SECRET).deposit().expect(201);
        Reviewers.bidder(lot, Cast.BIDDER, 2).deposit().expect(201);
        lot.close();
        lot.open();
        two.decide(two.first(), "READMITTED", 1);
        mailing.clear();
        assertEquals(List.of(), written(lot, Cast.BIDDER));
        lot.openNext(2);
        List<String> aside = written(lot, Cast.BIDDER);
        assertEquals(1, aside.size(), aside::toString);
        assertTrue(aside.get(0).contains("est écartée"), aside::toString);
    }

    /** What reaches somebody about the lot since it was asked the last time. */
    private List<String> written(SealedLot lot, String person) {
        try (PostOffice office = PostOffice.open()) {
            mailing.dispatch();
            mailing.dispatch();
            return office.at(person + "@example.org").stream()
                    .filter(mail -> mail.subject().contains(lot.tender().reference()))
                    .map(mail -> mail.text().replaceAll("\\s+", " "))
                    .toList();
        }
    }
}
