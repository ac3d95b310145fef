package fr.pesee.ground.page;

import fr.pesee.Api;
import fr.pesee.Bidders;
import java.util.List;

/** The pages on which a bidder says for whom they act. */
final class OrganisationsShown {
    private OrganisationsShown() {}

    static List<ShownPage> all() {
        return List.of(
                ShownPage.to(
                                PagesShown.engaged("candidat.seul", "bidder"),
                                "an organisation refused",
                                () -> "/organisation")
                        .after(page -> {
                            page.locator("#number").fill("73282932000075");
                            PagesShown.submit(page);
                            page.waitForSelector("#number-error-0");
                        })
                        .answered(422),
                ShownPage.to(PagesShown.engaged("candidat.acteur", "bidder"), "an organisation", () -> {
                            String person = PagesShown.engaged("candidat.acteur", "bidder");
                            Bidders.organisation(person);
                            Api.as(person)
                                    .post(
                                            Bidders.ADDRESS + "/invitations",
                                            "{\"email\": \"une.adresse.plutot.longue.qui.doit.tenir@example.org\"}")
                                    .expect(201);
                            return "/organisation?done=invited";
                        })
                        .after(page -> page.evaluate("document.querySelector('details').open = true")),
                ShownPage.to(
                                PagesShown.engaged("candidat.seul", "bidder"),
                                "an invitation that leads nowhere",
                                () -> "/organisation/invitation?token=x")
                        .answered(410));
    }
}
