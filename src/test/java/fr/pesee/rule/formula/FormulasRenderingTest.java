package fr.pesee.rule.formula;

import fr.pesee.RenderedDocument;
import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry.Status;
import fr.pesee.rule.scoring.Criterion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/formulas.md} shows the catalogue of methods, and marks computed by them. */
class FormulasRenderingTest {
    private static final List<Fraction> PRICES = List.of(Fraction.of(100), Fraction.of(120), Fraction.of(160));
    private static final Fraction FULL = Fraction.of(20);
    private static final int DECIMALS = 4;

    private static final Map<Status, Text> STATUSES = Map.of(
            Status.REGULAR, new Text("régulière", "regular"),
            Status.MOTIVATED, new Text("avec un motif", "with a motive"),
            Status.FORBIDDEN, new Text("interdite", "forbidden"));

    @Test
    void theCommittedPageShowsTheCatalogueAndItsMarks() {
        RenderedDocument page = new RenderedDocument("formulas.md", "Méthodes de notation · Scoring methods");
        page.lines(
                "Ce que l’on peut choisir dans un modèle de notation, défauts compris. Les méthodes interdites se "
                        + "calculent aussi, pour comparer ; le contrôle des modèles et la publication les refusent. Le "
                        + "statut est notre lecture des décisions citées, avec des paramètres ordinaires ; à vérifier "
                        + "par un juriste.",
                "",
                "What a scoring model may choose, defects included. Forbidden methods are computed too, for "
                        + "comparison; the linter and publication refuse them. The status is our reading of the "
                        + "decisions named, with ordinary parameters; to be verified by a lawyer.",
                "",
                "P : prix de l’offre · price of the bid; Pm, PM, M : le plus bas, le plus haut, le moyen des prix de "
                        + "référence · lowest, highest and mean reference price; N : note entière · full mark; q : "
                        + "part des points de qualité · share of the quality points; WP, WQ : poids du prix et de la "
                        + "qualité · weights of price and quality.");
        statuses(page);
        marks(page);
        overalls(page);
        page.assertCommitted();
    }

    private static void statuses(RenderedDocument page) {
        page.section("Notes de prix · Price marks").head(columns("`formula`"));
        PriceFormulas.catalogue().forEach(entry -> page.row(row(entry)));
    }

    private static void marks(RenderedDocument page) {
        page.section("Exemple calculé · Worked example")
                .lines("Trois prix, 100, 120 et 160 ; note entière 20 ; quatre décimales, arrondies pour l’affichage "
                        + "seulement. · Three prices, 100, 120 and 160; full mark 20; four decimals, rounded "
                        + "for display only.")
                .head(List.of("`formula`", "Paramètres · Parameters", "100", "120", "160"));
        ReferencePrices references = ReferencePrices.of(PRICES);
        for (PriceFormula formula : Formulas.all()) {
            PriceFormula.Curve curve = formula.curve(references);
            List<String> marks = PRICES.stream()
                    .map(price -> shown(curve.mark(price, FULL).points()))
                    .toList();
            page.row(List.of(code(formula.id()), parameters(formula), marks.get(0), marks.get(1), marks.get(2)));
        }
        page.lines("≈ : racine ou logarithme coupé à 40 décimales · root or logarithm cut to 40 decimals.");
    }

    private static void overalls(RenderedDocument page) {
        page.section("Prix et qualité ensemble · Price and quality together").head(columns("`overall`"));
        Overalls.catalogue().forEach(entry -> page.row(row(entry)));
        page.section("Option d’un critère de qualité · Option of a quality criterion")
                .head(columns("Option"))
                .row(row(Criterion.RESCALE_BEST));
    }

    private static List<String> columns(String id) {
        return List.of(
                "",
                id,
                "Formule · Formula",
                "Paramètres · Parameters",
                "Statut · Status",
                "Défauts",
                "Defects",
                "Droit · Law",
                "Source");
    }

    private static List<String> row(CatalogueEntry entry) {
        Text status = Objects.requireNonNull(STATUSES.get(entry.status()));
        return List.of(
                entry.number(),
                code(entry.id()),
                entry.expression(),
                entry.parameters().stream()
                        .map(parameter -> code(parameter.name()) + " "
                                + parameter.range().fr() + " · "
                                + parameter.range().en())
                        .collect(Collectors.joining("; ")),
                status.fr() + " · " + status.en(),
                entry.defects().fr(),
                entry.defects().en(),
                entry.law(),
                entry.source());
    }

    private static String parameters(PriceFormula formula) {
        return formula.parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + " = " + parameter.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String shown(Figure points) {
        String decimals = points.value().toDecimal(DECIMALS).toPlainString();
        boolean exact = points.value().equals(Fraction.parse(decimals));
        String fraction = exact ? "" : " = " + points.value();
        return points.approximated() ? "≈ " + decimals : decimals + fraction;
    }

    private static String code(String id) {
        return "`" + id + "`";
    }
}
