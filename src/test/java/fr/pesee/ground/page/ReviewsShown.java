package fr.pesee.ground.page;

import static fr.pesee.receive.deposit.SealedBidder.pdf;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.ground.access.Phase;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of the review of deposits, in their states, and an opening that goes on in a second sitting. */
final class ReviewsShown {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID READMITTED = UUID.randomUUID();
    private static final UUID PROPOSED = UUID.randomUUID();

    private static final int DOZEN = 12;

    private static @Nullable SealedLot opened;
    private static @Nullable SealedLot many;

    private ReviewsShown() {}

    /** What asks for a password given a few minutes ago. */
    static List<ShownPage> confirmations() {
        return List.of(ShownPage.to(
                        Cast.OFFICER,
                        "review of a deposit to confirm",
                        () -> "/confirm" + opened().page() + "/reviews?deposit=" + PROPOSED)
                .ofFictionalTender());
    }

    static List<ShownPage> all() {
        return List.of(
                ShownPage.to(
                                Cast.OFFICER,
                                "no deposit to review",
                                () -> PagesShown.lot(PagesShown.in(Phase.OPENING)) + "/reviews")
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "deposits to review", () -> opened().page() + "/reviews?deposit=" + PROPOSED)
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.LEGAL_REVIEWER,
                                "review of a readmission that can be revoked",
                                () -> opened().page() + "/reviews?deposit=" + READMITTED)
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.LEGAL_REVIEWER,
                                "review of a deposit refused",
                                () -> opened().page() + "/reviews?deposit=" + PROPOSED)
                        .after(page -> {
                            page.evaluate("document.querySelector('main form').submit()");
                            page.waitForSelector("#outcome-error-0");
                        })
                        .answered(422)
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "many deposits of one organisation to review",
                                () -> many().page() + "/reviews")
                        .after(page -> page.locator("main summary").first().click())
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "a second sitting", () -> opened().page() + "/opening")
                        .ofFictionalTender());
    }

    /** A bid in time, one of the same bidder readmitted after it, and another late one about which it is proposed. */
    private static synchronized SealedLot opened() {
        if (opened == null) {
            SealedLot lot = SealedLot.published();
            SealedBidder first = bidder(lot, Cast.BIDDER, 1);
            first.deposit().expect(201);
            SealedBidder late = bidder(lot, "bidder.atos", 2);
            lot.tender().passDeadline();
            late.deposit(READMITTED).expect(201);
            bidder(lot, Cast.BIDDER, 3).deposit(PROPOSED).expect(201);
            Api.as(Cast.OFFICER).post(lot.tender().lot() + "/opening").expect(200);
            lot.open();
            propose(lot, READMITTED, "READMITTED");
            Api.as(Cast.OFFICER)
                    .post(
                            lot.tender().lot() + "/reviews/" + READMITTED + "/confirmation",
                            JSON.createObjectNode().put("proposal", 1))
                    .expect(200);
            propose(lot, PROPOSED, "KEPT_SEALED");
            opened = lot;
        }
        return opened;
    }

    /** Somebody who does not know the deposit secret has replaced a bid a dozen times. */
    private static synchronized SealedLot many() {
        if (many == null) {
            SealedLot lot = SealedLot.published();
            bidder(lot, Cast.BIDDER, 1).setting("7a".repeat(32)).deposit().expect(201);
            for (int more = 0; more < DOZEN; more++) {
                bidder(lot, Cast.BIDDER, 2).deposit().expect(201);
            }
            lot.close();
            lot.open();
            many = lot;
        }
        return many;
    }

    private static void propose(SealedLot lot, UUID deposit, String outcome) {
        ObjectNode body = JSON.createObjectNode().put("outcome", outcome);
        body.put("motive", "La plateforme fonctionnait, et l’envoi n’a commencé qu’après l’échéance.");
        Api.as(Cast.LEGAL_REVIEWER)
                .post(lot.tender().lot() + "/reviews/" + deposit + "/proposal", body)
                .expect(200);
    }

    private static SealedBidder bidder(SealedLot lot, String person, int bid) {
        return SealedBidder.of(person, lot.tender()).priced(bid).attach(null, "offre.pdf", pdf("offre", 100));
    }
}
