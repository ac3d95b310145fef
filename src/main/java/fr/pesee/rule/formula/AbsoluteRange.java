package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** F17: a straight line between two published prices, on which no other bid has any influence. */
record AbsoluteRange(Fraction fullAt, Fraction zeroAt) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F17",
            "ABS_RANGE",
            "N·(zeroAt − P)/(zeroAt − fullAt)",
            List.of(
                    new CatalogueEntry.Parameter(
                            "fullAt", new Text("0 ou plus, moins que zeroAt", "0 or more, less than zeroAt")),
                    new CatalogueEntry.Parameter("zeroAt", new Text("plus que fullAt", "more than fullAt"))),
            new Text(
                    "Sous fullAt et au-delà de zeroAt, le prix ne compte plus ; un grand intervalle est plat.",
                    "Below fullAt and above zeroAt a price has no effect; a wide range is flat."),
            CatalogueEntry.Status.REGULAR,
            "CE 373362",
            "Negometrix; HFD 2022 ref. 41");

    static AbsoluteRange of(Parameters parameters) {
        Fraction fullAt = parameters.number("fullAt", value -> value.signum() >= 0);
        Fraction zeroAt = parameters.number("zeroAt", value -> value.isGreaterThan(fullAt));
        return new AbsoluteRange(fullAt, zeroAt);
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of(Map.of("fullAt", fullAt, "zeroAt", zeroAt));
    }

    @Override
    public boolean dividesByPrice() {
        return false;
    }

    /** From 0 on the cheaper bid always wins; above it, prices below the full mark are all equal (RULE-12). */
    @Override
    public CatalogueEntry.Status status() {
        return fullAt.isZero() ? CatalogueEntry.Status.REGULAR : CatalogueEntry.Status.MOTIVATED;
    }

    @Override
    public Optional<Fraction> interval(Fraction lowest) {
        return Optional.of(zeroAt.subtract(fullAt));
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of();
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        Fraction interval = zeroAt.subtract(fullAt);
        return price -> Figure.exact(zeroAt.subtract(price).divide(interval));
    }
}
