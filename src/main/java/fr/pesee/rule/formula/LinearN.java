package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** F3: a straight line from the lowest price to n times it. With n = 7 it is Belleville (RULE-24, rules §26). */
record LinearN(Fraction n) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F3",
            "LINEAR_N",
            "N·(n·Pm − P)/((n − 1)·Pm)",
            List.of(new CatalogueEntry.Parameter("n", new Text("plus de 1", "more than 1"))),
            new Text(
                    "n librement choisi est un levier caché : petit, il est brutal ; grand, il neutralise le prix.",
                    "A freely chosen n is a hidden lever: small, it is brutal; large, it neutralises the price."),
            CatalogueEntry.Status.REGULAR,
            "CE 373362",
            "Weka");

    static LinearN of(Parameters parameters) {
        return new LinearN(parameters.number("n", n -> n.isGreaterThan(Fraction.ONE)));
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of("n", n);
    }

    /** RULE-24 with the ruling of §26: BLOCK from 7 on, a warning from 5 on. */
    @Override
    public CatalogueEntry.Status status() {
        if (!n.isLessThan(Fraction.of(7))) {
            return CatalogueEntry.Status.FORBIDDEN;
        }
        return n.isLessThan(Fraction.of(5)) ? CatalogueEntry.Status.REGULAR : CatalogueEntry.Status.MOTIVATED;
    }

    @Override
    public Optional<Fraction> interval(Fraction lowest) {
        return Optional.of(n.subtract(Fraction.ONE).multiply(lowest));
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of(prices.asLowest());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        Fraction lowest = prices.lowest();
        Fraction zeroAt = lowest.multiply(n);
        Fraction interval = zeroAt.subtract(lowest);
        return price -> Figure.exact(zeroAt.subtract(price).divide(interval));
    }
}
