package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.Parameters;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** F29: bids close to the best quality per euro are re-ordered by price or quality; read as irregular, as F26. */
record RatioBand(Fraction band, Decider decider) implements Overall {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F29",
            "RATIO_BAND",
            "q/P; those from (1 − b)·best on are re-ordered by price or quality",
            List.of(
                    new CatalogueEntry.Parameter(
                            "band",
                            new Text("largeur b, plus de 0 et au plus 0.1", "width b, more than 0 and at most 0.1")),
                    new CatalogueEntry.Parameter("decider", new Text("PRICE ou QUALITY", "PRICE or QUALITY"))),
            new Text(
                    "Une nouvelle offre en tête change qui est dans la bande : interdit.",
                    "A new leader changes who is in the band: forbidden."),
            CatalogueEntry.Status.FORBIDDEN,
            "CE 373362",
            "UfAB erweiterte Richtwertmethode");

    /** What re-orders the bids in the band. */
    enum Decider {
        PRICE,
        QUALITY;

        private Fraction order(Contender contender) {
            return this == PRICE
                    ? contender.price().negate()
                    : contender.quality().value();
        }
    }

    static RatioBand of(Parameters parameters) {
        Fraction band =
                parameters.number("band", value -> value.signum() > 0 && !value.isGreaterThan(Fraction.of(1, 10)));
        String decider = parameters.text("decider");
        if (!decider.equals("PRICE") && !decider.equals("QUALITY") && !decider.isEmpty()) {
            parameters.outOfRange("decider");
        }
        return new RatioBand(band, decider.equals("PRICE") ? Decider.PRICE : Decider.QUALITY);
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of(Map.of("band", band, "decider", decider));
    }

    @Override
    public Map<String, Fraction> constants() {
        return Map.of("band", band);
    }

    @Override
    public boolean readsPrice() {
        return true;
    }

    @Override
    public List<Drawn> references(Race race) {
        return Balance.ofLeader(race).drawn("leader");
    }

    @Override
    public List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        Fraction best = race.references().stream()
                .map(contender -> roundTotal.apply(contender.qualityPerPrice().value()))
                .reduce(Fraction.ZERO, Fraction::max);
        Fraction limit = Fraction.ONE.subtract(band).multiply(best);
        return race.ranked().stream()
                .map(contender -> standing(contender, limit, roundTotal))
                .toList();
    }

    private Standing standing(Contender contender, Fraction limit, UnaryOperator<Fraction> roundTotal) {
        Figure index = contender.qualityPerPrice();
        Fraction shown = roundTotal.apply(index.value());
        List<Fraction> order = shown.isLessThan(limit)
                ? List.of(Fraction.ZERO, shown)
                : List.of(Fraction.ONE, decider.order(contender));
        return new Standing(index.with(shown), order);
    }
}
