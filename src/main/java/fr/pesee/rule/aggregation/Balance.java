package fr.pesee.rule.aggregation;

import fr.pesee.rule.aggregation.Overall.Drawn;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What UfAB's indices have in common: weight of quality × q ÷ reference quality, less weight of price × P ÷
 * reference price, highest first; only the reference differs.
 *
 * @param price the reference price
 * @param quality the reference quality
 */
record Balance(Fraction price, Figure quality) {
    static Balance ofMeans(Race race) {
        Fraction count = Fraction.of(race.references().size());
        Figure quality = Figure.sum(race.qualities()).multiply(count.reciprocal());
        return new Balance(Fraction.sum(race.prices()).divide(count), quality);
    }

    static Balance ofMedians(Race race) {
        List<Fraction> prices = race.prices().stream().sorted().toList();
        List<Figure> qualities = race.qualities().stream().sorted().toList();
        int below = (prices.size() - 1) / 2;
        int above = prices.size() / 2;
        Fraction half = Fraction.of(1, 2);
        Figure quality = Figure.sum(List.of(qualities.get(below), qualities.get(above)));
        return new Balance(prices.get(below).add(prices.get(above)).multiply(half), quality.multiply(half));
    }

    static Balance ofLeader(Race race) {
        Contender leader = race.leader();
        return new Balance(leader.price(), leader.quality());
    }

    /** Every bid, when the reference quality is 0. */
    List<String> refused(Race race) {
        return quality.value().signum() > 0
                ? List.of()
                : race.ranked().stream().map(Contender::bid).toList();
    }

    List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        return race.ranked().stream()
                .map(contender -> Standing.highest(index(race, contender), roundTotal))
                .toList();
    }

    private Figure index(Race race, Contender contender) {
        Figure own = contender.quality();
        Fraction earned = race.qualityWeight().multiply(own.value()).divide(quality.value());
        Fraction cost = race.priceWeight().multiply(contender.price()).divide(price);
        return new Figure(earned.subtract(cost), own.approximated() || quality.approximated());
    }

    /**
     * Both references for explanations.
     *
     * @param kind {@code mean}, {@code median} or {@code leader}; the leader's values are its own
     */
    List<Drawn> drawn(String kind) {
        boolean isOneOfThem = kind.equals("leader");
        Text ofPrice = new Text("Prix de référence", "Reference price");
        Text ofQuality = new Text("Qualité de référence", "Reference quality");
        return List.of(
                new Drawn(kind + "-price", ofPrice, Figure.exact(price), true, isOneOfThem),
                new Drawn(kind + "-quality", ofQuality, quality, false, isOneOfThem));
    }
}
