package fr.pesee.receive.deposit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Cast;
import fr.pesee.Visitor;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What the deposit page says of what its bidder deposited before. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class EarlierDepositTest {
    private static final String SECRET = "4d".repeat(32);

    @Test
    void aDepositCountsUntilItIsWithdrawnAndThePageSaysSo() {
        SealedLot lot = SealedLot.published();
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach(null, "offre.pdf", SealedBidder.pdf("offre", 1))
                .setting(SECRET);
        bidder.deposit().expect(201);
        assertTrue(page(lot, "en").contains("It counts as long as you have not made a new one"), "it counts");
        bidder.withdraw(SECRET).expect(201);
        String english = page(lot, "en");
        assertFalse(english.contains("It counts as long as"), english);
        assertTrue(english.contains("and withdrawn since: it stays sealed"), english);
        assertTrue(page(lot, "fr").contains("et retiré depuis\u202f: il reste scellé"), "in French, too");
    }

    @Test
    void onceBidsAreOpenNoPageOffersToDepositOneMore() {
        SealedLot lot = SealedLot.published();
        String notice = "/notices/" + lot.tender().id() + "/lots/1/";
        SealedBidder bidder = SealedBidder.of(Cast.BIDDER, lot.tender())
                .priced(1)
                .attach(null, "offre.pdf", SealedBidder.pdf("offre", 1));
        String deposits = notice + "deposits";
        String receipt =
                deposits + "/" + bidder.deposit().expect(201).json().get("id").asText();
        assertTrue(shown(deposits, "en").contains(notice + "deposit\""), "another deposit can be made");
        assertTrue(
                shown(receipt, "en").contains("You may deposit again until the deadline."), "and the receipt says so");
        lot.close();
        lot.open();
        assertFalse(shown(deposits, "en").contains(notice + "deposit\""), "a deposit that nobody takes is offered");
        assertFalse(shown(receipt, "en").contains("You may deposit again"), "the deadline has passed");
    }

    private static String page(SealedLot lot, String language) {
        return shown("/notices/" + lot.tender().id() + "/lots/1/deposit", language);
    }

    private static String shown(String page, String language) {
        return Visitor.as(Cast.BIDDER)
                .with("Accept-Language", language)
                .get(page)
                .expect(200)
                .body();
    }
}
