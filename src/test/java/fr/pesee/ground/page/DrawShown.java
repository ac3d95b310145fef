package fr.pesee.ground.page;

import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Function;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.draw.Witnesses;
import java.util.List;

/** The page of a draw, as each reader has it. */
final class DrawShown {
    private static final String VARIANTS = """
            {"variants": [
              {"code": "V1", "name": "Calcul", "quantities": {"L01": "60000.5"}},
              {"code": "V2", "name": "Stockage", "quantities": {"L04": "310000"}}]}""";

    private DrawShown() {}

    static List<ShownPage> all() {
        return List.of(
                ShownPage.to(Cast.OFFICER, "nothing to draw", () -> page(TrialTender.draft())),
                ShownPage.to(Cast.WITNESS, "a number to announce, refused", () -> page(sealed(TrialTender.draft())))
                        .after(page -> {
                            page.locator("summary").last().click();
                            page.locator("form[action$='/commitment'] button").click();
                            page.waitForSelector("#commitment-error-0");
                        })
                        .answered(422),
                ShownPage.to(Cast.WITNESS, "a number to give", () -> page(over()))
                        .after(page -> {
                            page.locator("[data-draw=give] button").click();
                            page.waitForSelector("[data-error=none]:visible");
                        }),
                ShownPage.to(Cast.LEGAL_REVIEWER, "a number to go without", () -> page(over())),
                ShownPage.to(Cast.LEGAL_REVIEWER, "a number that may still come", () -> page(justOver())),
                ShownPage.to(
                        Cast.BIDDER,
                        "a lot with sealed quantities that was cancelled",
                        () -> "/notices/" + cancelled().id() + "/lots/1"),
                ShownPage.to(Cast.CHAIR, "a draw that is made", () -> page(drawn())),
                ShownPage.to(Cast.OFFICER, "variants, one of them drawn", () -> PagesShown.lot(drawn()) + "/variants"),
                ShownPage.to(
                        Cast.WITNESS,
                        "a lot whose quantities are drawn",
                        () -> "/notices/" + drawn().id() + "/lots/1"));
    }

    private static String page(TrialTender tender) {
        return "/tenders/" + tender.id() + "/draw";
    }

    private static TrialTender sealed(TrialTender tender) {
        Api.as(Cast.OFFICER).put(tender.lot() + "/variants", VARIANTS).expect(200);
        return tender;
    }

    private static TrialTender announced() {
        return SealedLot.published(prepared -> {
                    sealed(prepared).assign(Cast.MEMBER, Function.WITNESS);
                    Witnesses.announce(prepared);
                    Witnesses.announce(prepared, Cast.MEMBER).expect(200);
                })
                .tender();
    }

    private static TrialTender over() {
        return announced().passDeadline();
    }

    /** An hour after the deadline. */
    private static TrialTender justOver() {
        TrialTender tender = announced();
        Api.as(Cast.OFFICER)
                .put(tender.path() + "/clock", "{\"shows\": \"2019-11-29T13:00:00+01:00\"}")
                .expect(200);
        return tender;
    }

    private static TrialTender cancelled() {
        TrialTender tender = announced();
        Api.as(Cast.OFFICER)
                .post(tender.lot() + "/cancellation", "{\"ground\": \"OTHER\", \"reason\": \"Essai\"}")
                .expect(200);
        return tender;
    }

    private static TrialTender drawn() {
        TrialTender tender = over();
        Witnesses.give(tender);
        Api.as(Cast.LEGAL_REVIEWER)
                .post(
                        tender.path() + "/draw/excuses",
                        "{\"witness\": \"" + Cast.MEMBER + "\", \"reason\": \"Ordinateur volé.\"}")
                .expect(200);
        return tender;
    }
}
