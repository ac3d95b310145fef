package fr.pesee.ground.page;

import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Phase;
import java.util.List;
import java.util.stream.Stream;

/** The pages of questions and answers, and of the ledger, in each of their states. */
final class QuestionsShown {
    private static final String LATE = "{\"shows\":\"2019-11-25T10:00:00+01:00\"}";

    private QuestionsShown() {}

    static List<ShownPage> all() {
        return Stream.of(ofOfficer(), ofAnyone(), ledgers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ShownPage> ofOfficer() {
        return List.of(
                ShownPage.to(Cast.OFFICER, "answers to publish late", () -> "/confirm" + page(late()) + "/answers")
                        .after(page -> {
                            page.locator("main form button[type=submit]").click();
                            page.waitForSelector("#lateReason-error-0");
                        })
                        .answered(422)
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "no questions", () -> page(TrialTender.in(Phase.PUBLISHED)) + "/questions")
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "questions of every state", () -> page(mixed()) + "/questions?done=saved")
                        .ofFictionalTender(),
                ShownPage.to(Cast.LEGAL_REVIEWER, "questions after the deadline", () -> page(closed()) + "/questions")
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "an answer", () -> page(mixed()) + "/questions/2")
                        .after(page -> {
                            page.locator("#wording").fill("Autrement dite");
                            page.locator("main form button[type=submit]").click();
                            page.waitForSelector("#words-error-0");
                        })
                        .answered(422)
                        .ofFictionalTender());
    }

    private static List<ShownPage> ofAnyone() {
        return List.of(
                ShownPage.to("", "published answers", () -> notice(mixed()) + "/questions")
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "a bidder's own questions", () -> notice(mixed()) + "/questions?asked=untold")
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "a question to ask", () -> notice(mixed()) + "/questions/new")
                        .after(page -> {
                            page.locator("main form button[type=submit]").click();
                            page.waitForSelector("#words-error-0");
                        })
                        .answered(422)
                        .ofFictionalTender(),
                ShownPage.to(Cast.BIDDER, "questions that are closed", () -> notice(closed()) + "/questions/new")
                        .ofFictionalTender());
    }

    private static List<ShownPage> ledgers() {
        return List.of(
                ShownPage.to(Cast.OFFICER, "ledger", () -> page(TrialTender.in(Phase.MARKING)) + "/ledger")
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.LEGAL_REVIEWER,
                                "ledger, verified",
                                () -> page(PagesShown.in(Phase.RECOMMENDED)) + "/ledger?verify=true")
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "ledger without what was looked for",
                                () -> page(PagesShown.in(Phase.PUBLISHED)) + "/ledger?q=introuvable&from=hier")
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.LEGAL_REVIEWER,
                                "an entry of the ledger",
                                () -> page(PagesShown.in(Phase.RECOMMENDED)) + "/ledger/2")
                        .ofFictionalTender());
    }

    private static TrialTender mixed() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        for (int question = 1; question <= 3; question++) {
            tender.ask("Page 12, ligne " + question + " : le volume est-il annuel ?");
        }
        answer(tender, 1);
        Api.as(Cast.OFFICER)
                .send("POST", tender.path() + "/answers", "{\"questions\":[{\"number\":1,\"version\":1}]}")
                .expect(200);
        answer(tender, 3);
        return tender;
    }

    private static TrialTender late() {
        TrialTender tender = mixed();
        Api.as(Cast.OFFICER).send("PUT", tender.path() + "/clock", LATE).expect(200);
        return tender;
    }

    private static TrialTender closed() {
        TrialTender tender = mixed();
        tender.passDeadline();
        return tender;
    }

    private static void answer(TrialTender tender, int question) {
        Api.as(Cast.OFFICER)
                .with("If-Match", "\"0\"")
                .send(
                        "PUT",
                        tender.path() + "/questions/" + question + "/answer",
                        "{\"words\":\"Oui, sur douze mois.\"}")
                .expect(200);
    }

    private static String page(TrialTender tender) {
        return "/tenders/" + tender.id();
    }

    private static String notice(TrialTender tender) {
        return "/notices/" + tender.id();
    }
}
