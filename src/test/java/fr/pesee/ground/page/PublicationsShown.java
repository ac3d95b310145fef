package fr.pesee.ground.page;

import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Phase;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The pages in which a tender is set up, published and rectified, and those that the public sees. */
final class PublicationsShown {
    private PublicationsShown() {}

    static List<ShownPage> setups() {
        return List.of(
                ShownPage.to(Cast.OFFICER, "a new tender", () -> "/tenders/new"),
                ShownPage.to(Cast.OFFICER, "a new tender that was refused", () -> "/tenders/new")
                        .after(page -> {
                            page.locator("button[value=addLot]").click();
                            page.locator("#maximumValue").fill("1,234");
                            page.locator("main form button.btn[type=submit]")
                                    .last()
                                    .click();
                            page.waitForSelector("#maximumValue-error-0");
                        })
                        .answered(422),
                ShownPage.to(
                                Cast.OFFICER,
                                "preparation",
                                () -> PagesShown.page(PagesShown.in(Phase.DRAFT)) + "/setup?saved=true")
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "preparation of a rectification",
                                () -> PagesShown.page(PagesShown.in(Phase.RECTIFYING)) + "/setup")
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.OFFICER,
                                "preparation that another officer changed",
                                () -> PagesShown.page(TrialTender.draft()) + "/setup")
                        .after(page -> {
                            Api.as(Cast.OFFICER)
                                    .with("If-Match", "\"0\"")
                                    .put(
                                            "/api/v1"
                                                    + URI.create(page.url())
                                                            .getPath()
                                                            .replace("/setup", ""),
                                            TrialTender.editBody().put("title", "Un autre intitulé"))
                                    .expect(200);
                            page.locator("#title").fill("Le mien");
                            page.locator("main form button.btn[type=submit]")
                                    .last()
                                    .click();
                            page.waitForSelector(".note.warn ul");
                        })
                        .answered(409)
                        .ofFictionalTender());
    }

    static List<ShownPage> publications() {
        List<ShownPage> pages = new ArrayList<>();
        for (Phase phase : List.of(Phase.DRAFT, Phase.PUBLISHED, Phase.RECTIFYING, Phase.CANCELLED)) {
            pages.add(ShownPage.to(
                            Cast.OFFICER,
                            "versions, " + phase,
                            () -> PagesShown.page(PagesShown.in(phase)) + "/versions")
                    .ofFictionalTender());
        }
        pages.add(ShownPage.to(
                        Cast.OFFICER,
                        "rectification without a change",
                        () -> "/confirm" + PagesShown.page(PagesShown.in(Phase.RECTIFYING)) + "/rectification")
                .ofFictionalTender());
        pages.add(ShownPage.to(
                        Cast.OFFICER,
                        "rectification",
                        () -> "/confirm" + PagesShown.page(rectified()) + "/rectification")
                .ofFictionalTender());
        pages.add(ShownPage.to(
                        Cast.OFFICER,
                        "postponement that was refused",
                        () -> "/confirm" + PagesShown.page(PagesShown.in(Phase.PUBLISHED)) + "/postponement")
                .after(page -> {
                    page.locator("main form button[type=submit]").click();
                    page.waitForSelector("#reason-error-0");
                })
                .answered(422)
                .ofFictionalTender());
        pages.add(ShownPage.to(
                        Cast.OFFICER,
                        "cancellation",
                        () -> "/confirm" + PagesShown.page(PagesShown.in(Phase.PUBLISHED)) + "/lots/1/cancellation")
                .ofFictionalTender());
        return pages;
    }

    static List<ShownPage> notices() {
        return List.of(
                ShownPage.toAnyone("published tenders", "/notices").ofFictionalTender(),
                ShownPage.to("", "a published tender", () -> notice(PagesShown.in(Phase.PUBLISHED)))
                        .ofFictionalTender(),
                ShownPage.to("", "a cancelled tender", () -> notice(PagesShown.in(Phase.CANCELLED)))
                        .ofFictionalTender(),
                ShownPage.to("", "what a bid contains", () -> notice(PagesShown.in(Phase.PUBLISHED)) + "/lots/1")
                        .ofFictionalTender(),
                ShownPage.to("", "a published grid", () -> notice(PagesShown.in(Phase.PUBLISHED)) + "/lots/1/grid")
                        .ofFictionalTender());
    }

    private static String notice(TrialTender tender) {
        return "/notices/" + tender.id();
    }

    private static TrialTender rectified() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        Api.as(Cast.OFFICER)
                .with("If-Match", "\"2\"")
                .put(tender.path(), TrialTender.editBody().put("reference", tender.reference()))
                .expect(200);
        return tender;
    }
}
