package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** F14: two straight lines that meet at the mean discount off a published ceiling. */
record Bilinear(Fraction ceiling, Fraction knee) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F14",
            "BILINEAR",
            "N·x·d/d̄, beyond d̄: N·(x + (1 − x)·(d − d̄)/(dmax − d̄)), d = B − P",
            List.of(
                    new CatalogueEntry.Parameter(
                            "ceiling", new Text("plafond publié, plus de 0", "published ceiling, more than 0")),
                    new CatalogueEntry.Parameter("knee", new Text("0.80, 0.85 ou 0.90", "0.80, 0.85 or 0.90"))),
            new Text(
                    "Des offres de complaisance déplacent le coude ; peu de gain au-delà de la moyenne.",
                    "Cover bids move the knee; little reward beyond the mean."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 373362",
            "ANAC");

    private static final Set<Fraction> KNEES = Set.of(Fraction.of(4, 5), Fraction.of(17, 20), Fraction.of(9, 10));

    static Bilinear of(Parameters parameters) {
        Fraction ceiling = parameters.positive("ceiling");
        Fraction knee = parameters.number("knee", KNEES::contains);
        return new Bilinear(ceiling, knee);
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of(Map.of("ceiling", ceiling, "knee", knee));
    }

    @Override
    public boolean dividesByPrice() {
        return false;
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of(prices.asLowest(), prices.upTo(ceiling).asMean());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        ReferencePrices known = prices.upTo(ceiling);
        Fraction mean = ceiling.subtract(known.mean());
        Fraction largest = ceiling.subtract(known.lowest());
        return price -> Figure.exact(share(ceiling.subtract(price.min(ceiling)), mean, largest));
    }

    private Fraction share(Fraction discount, Fraction mean, Fraction largest) {
        if (!discount.isGreaterThan(mean)) {
            return mean.isZero() ? knee : knee.multiply(discount).divide(mean);
        }
        Fraction beyond = discount.subtract(mean).divide(largest.subtract(mean));
        return knee.add(Fraction.ONE.subtract(knee).multiply(beyond));
    }
}
