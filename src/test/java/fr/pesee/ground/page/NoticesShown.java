package fr.pesee.ground.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.pesee.Cast;
import fr.pesee.ground.access.Phase;
import fr.pesee.prove.opendata.Notices;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** The pages that start a tender from elsewhere: an eForms notice, or a published tender. */
final class NoticesShown {
    private static final String COPY = "/tenders/new/from-tender";
    private static final String ASK = "/tenders/new/from-notice";

    private NoticesShown() {}

    static List<ShownPage> all() {
        return List.of(
                ShownPage.to(Cast.SECOND_OFFICER, "published tenders to copy", () -> COPY)
                        .ofFictionalTender(),
                ShownPage.to(
                                Cast.SECOND_OFFICER,
                                "a copy that was refused",
                                () -> COPY + "?source="
                                        + PagesShown.in(Phase.PUBLISHED).id())
                        .after(page -> {
                            page.locator("form.setup button.btn").click();
                            page.waitForSelector("#reference-error-0");
                        })
                        .answered(422)
                        .ofFictionalTender(),
                ShownPage.to(Cast.SECOND_OFFICER, "a notice to import", () -> ASK),
                ShownPage.to(Cast.SECOND_OFFICER, "a notice that was refused", () -> ASK)
                        .after(sending(Notices.sample("can_24_minimal"), ".note.block"))
                        .answered(422),
                ShownPage.to(Cast.SECOND_OFFICER, "what was read of a notice", () -> ASK)
                        .after(sending(Notices.sample("cn_24_maximal"), "#missing")
                                .andThen(page -> page.evaluate(
                                        "document.querySelectorAll('details').forEach(one => one.open = true)"))),
                ShownPage.to(Cast.SECOND_OFFICER, "a tender of a notice that was refused", () -> ASK)
                        .after(sending(Notices.sample(Notices.FRENCH), "#missing")
                                .andThen(page -> {
                                    page.locator("#title").fill("");
                                    page.locator("form.setup button.btn").click();
                                    page.waitForSelector("#title-error-0");
                                }))
                        .answered(422));
    }

    private static Consumer<Page> sending(String notice, String shown) {
        return page -> {
            page.locator("#file")
                    .setInputFiles(
                            new FilePayload("avis.xml", "application/xml", notice.getBytes(StandardCharsets.UTF_8)));
            page.locator("main form button.btn").click();
            page.waitForSelector(shown);
        };
    }
}
