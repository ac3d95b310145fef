package fr.pesee.ground.page;

import com.microsoft.playwright.Page;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Phase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages of the grid editor, for {@link PagesShown}. */
final class EditorsShown {
    private static final Map<String, TrialTender> FLAWED = new ConcurrentHashMap<>();

    private EditorsShown() {}

    static List<ShownPage> all() {
        return Stream.concat(criteria().stream(), others().stream()).toList();
    }

    private static List<ShownPage> criteria() {
        return List.of(
                        shown("grid editor", () -> draft() + "/edit"),
                        shown("grid editor with findings", () -> flawed("BELLEVILLE") + "/edit?done=formula&code=C1.1"),
                        shown("grid editor that wants a motive", () -> flawed("MINMAX") + "/edit"),
                        shown("grid editor, a weight refused", () -> draft() + "/edit")
                                .after(typing("[id='w:C2.1']", "dix", "[id='w:C2.1-error']"))
                                .answered(422),
                        shown("grid editor, changed by somebody else", () -> draft() + "/edit")
                                .after(stale(".note.warn"))
                                .answered(409),
                        shown("a criterion to add", () -> draft() + "/criterion?above=C2"),
                        shown("a criterion to change", () -> draft() + "/criterion?code=C3.1"),
                        shown("a group of criteria to change", () -> draft() + "/criterion?code=C3"),
                        shown("a criterion refused", () -> draft() + "/criterion")
                                .after(typing("#code", " ", "#code-error-0"))
                                .answered(422),
                        shown("a criterion changed by somebody else", () -> draft() + "/criterion?code=C3.1")
                                .after(stale(".note.warn"))
                                .answered(409))
                .stream()
                .map(ShownPage::ofFictionalTender)
                .toList();
    }

    private static List<ShownPage> others() {
        return List.of(
                        shown("a formula that is safe", () -> draft() + "/formula?code=C1.1"),
                        shown("a formula that is forbidden", () -> flawed("BELLEVILLE") + "/formula?code=C1.1"),
                        shown("a formula without its parameter", () -> draft() + "/formula?code=C1.1")
                                .after(page -> {
                                    page.locator("input[value=LINEAR_N]").check();
                                    page.locator("button[value=save]").click();
                                    page.waitForSelector("[data-refused]");
                                })
                                .answered(422),
                        shown("a scale", () -> draft() + "/scale?code=C2.1"),
                        shown("a scale refused", () -> draft() + "/scale?code=C2.1")
                                .after(typing("#step", "3", "#step-error-0"))
                                .answered(422),
                        shown("rules of the ranking", () -> draft() + "/rules"),
                        shown("rules refused", () -> draft() + "/rules")
                                .after(typing("#tieChain", "C9", "#tieChain-error-0"))
                                .answered(422),
                        shown("requirements", () -> draft() + "/gates?code=G2"),
                        shown("library of grids", () -> draft() + "/library"),
                        shown(
                                "library, no grid yet",
                                () -> PagesShown.lot(TrialTender.created(PagesShown.withoutModel())) + "/grid/library"),
                        shown("rehearsal", () -> PagesShown.lot(PagesShown.in(Phase.DRAFT)) + "/rehearsal"),
                        shown("rehearsal refused", () -> PagesShown.lot(PagesShown.in(Phase.DRAFT)) + "/rehearsal")
                                .after(typing("[id='A:C2.1']", "9", "[data-refused]"))
                                .answered(422),
                        shown(
                                        "rehearsal of many tenders",
                                        () -> PagesShown.lot(PagesShown.in(Phase.DRAFT)) + "/rehearsal")
                                .after(page -> {
                                    page.locator("button[value=simulate]").click();
                                    page.waitForSelector("#simulation ~ .scroll");
                                }),
                        shown("a model of the library", () -> draft() + "/library?from=model:consultancy-80-20"))
                .stream()
                .map(ShownPage::ofFictionalTender)
                .toList();
    }

    private static ShownPage shown(String name, Supplier<String> address) {
        return ShownPage.to(Cast.OFFICER, name, address);
    }

    private static String draft() {
        return PagesShown.lot(PagesShown.in(Phase.DRAFT)) + "/grid";
    }

    /** The grid of a draft whose price has this formula. */
    private static String flawed(String formula) {
        TrialTender tender = FLAWED.computeIfAbsent(formula, chosen -> {
            TrialTender made = TrialTender.draft();
            Visitor.as(Cast.OFFICER)
                    .post(
                            PagesShown.lot(made) + "/grid/formula",
                            Map.of("code", "C1.1", "formula", chosen, "act", "save", "version", "0"))
                    .expect(303);
            return made;
        });
        return PagesShown.lot(tender) + "/grid";
    }

    private static Consumer<Page> typing(String field, String text, String awaited) {
        return page -> {
            page.locator(field).fill(text);
            send(page, awaited);
        };
    }

    private static Consumer<Page> stale(String awaited) {
        return page -> {
            page.locator("main form input[name=version]").first().evaluate("field => field.value = '99'");
            send(page, awaited);
        };
    }

    private static void send(Page page, String awaited) {
        page.locator("main form button.btn[type=submit]").first().click();
        page.waitForSelector(awaited);
    }
}
