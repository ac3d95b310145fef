package fr.pesee.ground.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Phase;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.replacement.CopyInPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of backup copies, in their states. */
final class CopiesShown {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String COPIES = "/backup-copies";

    private static @Nullable TrialTender opened;
    private static @Nullable SealedLot awaited;

    private CopiesShown() {}

    /** What asks for a password given a few minutes ago. */
    static List<ShownPage> confirmations() {
        return List.of(
                ShownPage.to(Cast.LEGAL_REVIEWER, "backup copy to confirm", () -> "/confirm" + page(opened()) + "/2")
                        .ofFictionalTender());
    }

    static List<ShownPage> all() {
        return List.of(
                ShownPage.to(Cast.OFFICER, "backup copies awaited", () -> page(PagesShown.in(Phase.PUBLISHED)))
                        .ofFictionalTender(),
                ShownPage.to(Cast.LEGAL_REVIEWER, "backup copies", () -> page(opened()))
                        .after(page ->
                                page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)"))
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "a backup copy refused", () -> page(opened()))
                        .after(page -> {
                            page.evaluate("document.querySelector('main form').submit()");
                            page.waitForSelector("#bidder-error-0");
                        })
                        .answered(422)
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "a backup copy whose contents are awaited",
                                () -> awaited().page() + COPIES)
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "what a backup copy holds",
                                () -> awaited().page() + COPIES + "/1/content")
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "a backup copy to decide", () -> page(opened()) + "/1")
                        .after(page -> {
                            page.evaluate("document.querySelector('main form').submit()");
                            page.waitForSelector("#outcome-error-0");
                        })
                        .answered(422)
                        .ofFictionalTender());
    }

    private static synchronized SealedLot awaited() {
        if (awaited == null) {
            awaited = CopyInPlace.awaited();
        }
        return awaited;
    }

    private static String page(TrialTender tender) {
        return PagesShown.lot(tender) + COPIES;
    }

    /** One copy kept closed, one that was received late, and one whose opening is proposed. */
    private static synchronized TrialTender opened() {
        if (opened == null) {
            opened = TrialTender.in(Phase.OPENING);
            String copies = opened.lot() + COPIES;
            ObjectNode late = TrialTender.copy("Société arrivée trop tard");
            late.put("receivedAt", "2019-11-29T12:00:01+01:00").put("labelled", false);
            List.of(TrialTender.copy("Première société d’exemple"), TrialTender.copy("Deuxième société"), late)
                    .forEach(copy -> Api.as(Cast.OFFICER).post(copies, copy).expect(201));
            propose(copies + "/1", "KEPT_CLOSED", null);
            Api.as(Cast.LEGAL_REVIEWER)
                    .post(copies + "/1/confirmation", JSON.createObjectNode().put("proposal", 1))
                    .expect(200);
            propose(copies + "/2", "OPENED", "MALWARE");
        }
        return opened;
    }

    private static void propose(String copy, String outcome, @Nullable String reason) {
        ObjectNode body = JSON.createObjectNode().put("outcome", outcome).put("reason", reason);
        body.put("organisation", reason == null ? null : CopyInPlace.sender(copy.replace("/api/v1", "")));
        body.put("evidence", "Le contrôle de l’ouverture le montre, procès-verbal, page 2.");
        Api.as(Cast.OFFICER).post(copy + "/proposal", body).expect(200);
    }
}
