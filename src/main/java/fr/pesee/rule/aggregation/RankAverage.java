package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** F12 over the whole: the weighted mean of ranks, lowest first; irregular (CE 7 June 2024 n° 489404, RULE-17). */
public record RankAverage() implements Overall {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F12",
            "RANK_AVERAGE",
            "Σ w·rank/Σ w",
            List.of(),
            new Text(
                    "Le rang l’emporte sur les notes et peut élire la mauvaise offre : interdit.",
                    "Rank prevails over marks and can elect the wrong bid: forbidden."),
            CatalogueEntry.Status.FORBIDDEN,
            "CE 489404",
            "CE 489404");

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public boolean readsPrice() {
        return false;
    }

    /**
     * The rank of one bid on one criterion: 1 plus the number of bids with more points.
     *
     * @param criterion its place at the top of the grid, from 0
     */
    public static int rank(Race race, int criterion, Contender contender) {
        Figure own = contender.criteria().get(criterion);
        long better = race.ranked().stream()
                .filter(other -> other.criteria().get(criterion).compareTo(own) > 0)
                .count();
        return Math.toIntExact(better + 1);
    }

    @Override
    public List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        return race.ranked().stream()
                .map(contender -> Standing.lowest(mean(race, contender), roundTotal))
                .toList();
    }

    private static Figure mean(Race race, Contender contender) {
        Fraction weights = Fraction.sum(race.criterionPoints());
        if (weights.isZero()) {
            return Figure.ZERO;
        }
        List<Fraction> ranks = new ArrayList<>();
        for (int i = 0; i < race.criterionPoints().size(); i++) {
            ranks.add(race.criterionPoints().get(i).multiply(rank(race, i, contender)));
        }
        return Figure.exact(Fraction.sum(ranks).divide(weights));
    }
}
