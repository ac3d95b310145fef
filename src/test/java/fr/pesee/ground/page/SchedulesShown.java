package fr.pesee.ground.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Phase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The pages of schedules and required pieces, for {@link PagesShown}. */
final class SchedulesShown {
    private static final String CSV = "Code;Libellé;Unité;Quantité;Critère;Remarque\n"
            + "L01;Une machine virtuelle;VM-mois;1 234,5;C1.1;x\nL99;Une ligne nouvelle;h;2;C1.1;\n";
    private static final String PIECES = """
            {"pieces": [
              {"code": "P01", "name": "DC1", "envelope": "CANDIDACY", "required": true, "content": "Signé\\nDaté"},
              {"code": "P02", "name": "Mémoire technique", "envelope": "OFFER", "required": false}]}""";

    private static final String VARIANTS = """
            {"variants": [
              {"code": "V1", "name": "Calcul", "quantities": {"L01": "60000.5"}},
              {"code": "V2", "name": "Stockage", "quantities": {"L04": "310000"}}]}""";

    private SchedulesShown() {}

    static List<ShownPage> all() {
        List<ShownPage> all = new ArrayList<>();
        all.addAll(schedules());
        all.addAll(imports());
        all.addAll(variants());
        all.addAll(DrawShown.all());
        all.addAll(pieces());
        return all.stream().map(ShownPage::ofFictionalTender).toList();
    }

    private static List<ShownPage> schedules() {
        return List.of(
                ShownPage.to(Cast.MEMBER, "schedule as published", () -> lot(Phase.PUBLISHED) + "/schedule"),
                ShownPage.to(
                        Cast.OFFICER,
                        "schedule of a draft, a line just saved",
                        () -> lot(Phase.DRAFT) + "/schedule?done=saved&code=L02"),
                ShownPage.to(
                        Cast.OFFICER,
                        "no schedule yet",
                        () -> PagesShown.lot(TrialTender.created(PagesShown.withoutModel())) + "/schedule"),
                ShownPage.to(Cast.OFFICER, "a line to add", () -> lot(Phase.DRAFT) + "/schedule/line"),
                ShownPage.to(Cast.OFFICER, "a line to change", () -> lot(Phase.DRAFT) + "/schedule/line?code=L02"),
                ShownPage.to(Cast.OFFICER, "a line refused", () -> lot(Phase.DRAFT) + "/schedule/line")
                        .after(page -> {
                            page.locator("#quantity").fill("1.234");
                            send(page, "#code-error-0");
                        })
                        .answered(422),
                ShownPage.to(
                                Cast.OFFICER,
                                "a line changed by somebody else",
                                () -> PagesShown.lot(TrialTender.draft()) + "/schedule/line?code=L02")
                        .after(page -> {
                            page.locator("input[name=seen]").first().evaluate("field => field.value = '0'");
                            send(page, "#now");
                        })
                        .answered(409));
    }

    private static List<ShownPage> imports() {
        return List.of(
                ShownPage.to(Cast.OFFICER, "a schedule to import", () -> lot(Phase.DRAFT) + "/schedule/import"),
                ShownPage.to(Cast.OFFICER, "a file refused", () -> lot(Phase.DRAFT) + "/schedule/import")
                        .after(sending(CSV.replace("1 234,5", "beaucoup").replace(";2;", ";;"), "#wrong"))
                        .answered(422),
                ShownPage.to(Cast.OFFICER, "a file that is none", () -> lot(Phase.DRAFT) + "/schedule/import")
                        .after(sending("Marché;Objet\n", "[role=alert]"))
                        .answered(422),
                ShownPage.to(
                                Cast.OFFICER,
                                "a file to confirm",
                                () -> PagesShown.lot(TrialTender.draft()) + "/schedule/import")
                        .after(sending(CSV, "#removed")));
    }

    private static List<ShownPage> variants() {
        return List.of(
                ShownPage.to(Cast.OFFICER, "no quantity variants", () -> lot(Phase.DRAFT) + "/variants"),
                ShownPage.to(
                        Cast.OFFICER,
                        "quantity variants of a draft",
                        () -> PagesShown.lot(withVariants()) + "/variants?done=saved&code=V1"),
                ShownPage.to(Cast.OFFICER, "a variant to add", () -> lot(Phase.DRAFT) + "/variants/variant"),
                ShownPage.to(Cast.OFFICER, "a variant refused", () -> lot(Phase.DRAFT) + "/variants/variant")
                        .after(page -> {
                            page.locator("#q1").fill("beaucoup");
                            send(page, "#q1-error");
                        })
                        .answered(422),
                ShownPage.to(
                                Cast.OFFICER,
                                "a variant changed by somebody else",
                                () -> PagesShown.lot(withVariants()) + "/variants/variant?code=V2")
                        .after(page -> {
                            page.locator("input[name=seen]").first().evaluate("field => field.value = '0'");
                            send(page, "#now");
                        })
                        .answered(409));
    }

    private static TrialTender withVariants() {
        TrialTender tender = TrialTender.draft();
        Api.as(Cast.OFFICER).put(tender.lot() + "/variants", VARIANTS).expect(200);
        return tender;
    }

    private static List<ShownPage> pieces() {
        return List.of(
                ShownPage.to(Cast.OFFICER, "no pieces yet", () -> lot(Phase.DRAFT) + "/pieces"),
                ShownPage.to(
                        Cast.OFFICER,
                        "pieces of a draft",
                        () -> PagesShown.lot(withPieces()) + "/pieces?done=saved&code=P01"),
                ShownPage.to(Cast.MEMBER, "pieces for reading", () -> PagesShown.lot(withPieces()) + "/pieces"),
                ShownPage.to(
                        Cast.OFFICER,
                        "a piece to change",
                        () -> PagesShown.lot(withPieces()) + "/pieces/piece?code=P01"),
                ShownPage.to(Cast.OFFICER, "a piece refused", () -> lot(Phase.DRAFT) + "/pieces/piece")
                        .after(page -> send(page, "#envelope-error-0"))
                        .answered(422),
                ShownPage.to(
                                Cast.OFFICER,
                                "a piece changed by somebody else",
                                () -> PagesShown.lot(withPieces()) + "/pieces/piece?code=P01")
                        .after(page -> {
                            page.locator("input[name=seen]").first().evaluate("field => field.value = '0'");
                            send(page, "#now");
                        })
                        .answered(409));
    }

    private static TrialTender withPieces() {
        TrialTender tender = TrialTender.draft();
        Api.as(Cast.OFFICER).put(tender.lot() + "/pieces", PIECES).expect(200);
        return tender;
    }

    private static String lot(Phase phase) {
        return PagesShown.lot(PagesShown.in(phase));
    }

    private static void send(Page page, String awaited) {
        page.locator("main form button[type=submit]").first().click();
        page.waitForSelector(awaited);
    }

    private static Consumer<Page> sending(String csv, String awaited) {
        return page -> {
            page.locator("#file")
                    .setInputFiles(new FilePayload("bordereau.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            send(page, awaited);
        };
    }
}
