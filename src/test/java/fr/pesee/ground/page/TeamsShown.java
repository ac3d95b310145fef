package fr.pesee.ground.page;

import static fr.pesee.ground.page.PagesShown.engaged;
import static fr.pesee.ground.page.PagesShown.in;
import static fr.pesee.ground.page.PagesShown.page;
import static fr.pesee.ground.page.PagesShown.submit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import java.util.List;

/** The pages of a team in each of their states. */
final class TeamsShown {
    private TeamsShown() {}

    static List<ShownPage> all() {
        String line = "?person=" + Cast.MEMBER + "&function=MEMBER";
        return List.of(
                ShownPage.to(Cast.OFFICER, "team with all that can be in it", () -> page(varied()) + "/team")
                        .after(page ->
                                page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)"))
                        .ofFictionalTender(),
                ShownPage.to(Cast.MEMBER, "team for reading", () -> page(in(Phase.DRAFT)) + "/team?done=assignment")
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "people found for a function",
                                () -> page(in(Phase.DRAFT)) + "/team/assignment?q=e")
                        .after(page ->
                                page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)"))
                        .ofFictionalTender(),
                ShownPage.to(Cast.OFFICER, "nobody found", () -> page(in(Phase.DRAFT)) + "/team/assignment?q=inconnu")
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "a function that was refused",
                                () -> page(in(Phase.DRAFT)) + "/team/assignment?q=karim")
                        .after(page -> {
                            page.locator(".give button").first().click();
                            page.waitForSelector(".err");
                        })
                        .answered(422)
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "people found as stand-in",
                                () -> page(in(Phase.DRAFT)) + "/team/stand-in" + line + "&q=e")
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "a withdrawal without its reason",
                                () -> page(in(Phase.DRAFT)) + "/team/withdrawal" + line)
                        .after(page -> {
                            submit(page);
                            page.waitForSelector("#reason-error-0");
                        })
                        .answered(422)
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "a hand-over that is blocked",
                                () -> "/confirm" + page(in(Phase.DRAFT)) + "/team/hand-over" + line)
                        .ofFictionalTender());
    }

    /** A draft in whose team something of everything has happened. */
    private static TrialTender varied() {
        TrialTender tender = TrialTender.draft();
        String leaving = engaged("equipe.partie", "committee_member");
        tender.assign(leaving, Function.MEMBER);
        Api officer = Api.as(Cast.OFFICER);
        ObjectNode line =
                TrialTender.schedule().removeAll().put("person", Cast.CHAIR).put("function", "CHAIR");
        officer.post(tender.path() + "/stand-ins", line.put("standIn", leaving)).expect(201);
        officer.post(
                        tender.path() + "/withdrawals",
                        TrialTender.schedule()
                                .removeAll()
                                .put("person", leaving)
                                .put("function", "MEMBER")
                                .put("reason", "Départ."))
                .expect(201);
        tender.recuse(Cast.MEMBER);
        return tender;
    }
}
