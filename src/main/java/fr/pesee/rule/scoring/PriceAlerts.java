package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.PriceMark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RULE-12 to RULE-15 on one price leaf, over the bids that are ranked. */
final class PriceAlerts {
    /** RULE-15 looks at spreads of a tenth and more. */
    private static final Fraction LEAST_SPREAD = Fraction.of(1, 10);

    private static final Fraction QUARTER = Fraction.of(1, 4);

    private PriceAlerts() {}

    /** A ranked bid's price and mark. */
    record Priced(String bid, Fraction price, PriceMark mark, Fraction points) {}

    /** @param bids at least one */
    static List<Alert> of(Criterion.Price leaf, List<Priced> bids) {
        List<Priced> sorted = new ArrayList<>(bids);
        sorted.sort(Comparator.comparing(Priced::price).thenComparing(Priced::bid));
        List<Alert> alerts = new ArrayList<>();
        order(leaf.code(), sorted, alerts);
        for (Priced bid : sorted) {
            if (bid.mark().floored() || bid.mark().capped()) {
                alerts.add(new Alert.LimitActed(
                        leaf.code(), bid.bid(), bid.mark().rawShare().value()));
            }
        }
        Fraction highest = sorted.stream().map(Priced::points).reduce(Fraction.ZERO, Fraction::max);
        Fraction lowest = sorted.stream().map(Priced::points).reduce(highest, Fraction::min);
        if (highest.isLessThan(leaf.points())) {
            alerts.add(new Alert.Compression(leaf.code(), highest, leaf.points()));
        }
        Alert neutralisation = neutralisation(leaf, sorted, highest.subtract(lowest));
        if (neutralisation != null) {
            alerts.add(neutralisation);
        }
        return alerts;
    }

    /** RULE-12: comparing neighbours in price finds an inversion whenever there is one. */
    private static void order(String code, List<Priced> sorted, List<Alert> alerts) {
        Map<Fraction, List<Priced>> byMark = new LinkedHashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            Priced dearer = sorted.get(i);
            byMark.computeIfAbsent(dearer.points(), mark -> new ArrayList<>()).add(dearer);
            Priced cheaper = sorted.get(Math.max(0, i - 1));
            if (cheaper.price().isLessThan(dearer.price()) && cheaper.points().isLessThan(dearer.points())) {
                alerts.add(new Alert.CheaperBidMarkedLower(code, cheaper.bid(), dearer.bid()));
            }
        }
        for (List<Priced> same : byMark.values()) {
            if (same.get(0).price().isLessThan(same.get(same.size() - 1).price())) {
                alerts.add(new Alert.DifferentPricesOneMark(
                        code, same.stream().map(Priced::bid).toList()));
            }
        }
    }

    /** RULE-15, with the ruling of §26: the amplitude is at most 1, so the spread counts for at most 1. */
    private static @Nullable Alert neutralisation(Criterion.Price leaf, List<Priced> sorted, Fraction gap) {
        Fraction lowest = sorted.get(0).price();
        Fraction difference = sorted.get(sorted.size() - 1).price().subtract(lowest);
        if (leaf.points().isZero() || difference.isZero()) {
            return null;
        }
        Fraction spread = lowest.isZero() ? Fraction.ONE : difference.divide(lowest);
        Fraction level = spread.min(Fraction.ONE).multiply(QUARTER);
        Fraction amplitude = gap.divide(leaf.points());
        boolean alert = !spread.isLessThan(LEAST_SPREAD) && amplitude.isLessThan(level);
        return alert ? new Alert.Neutralisation(leaf.code(), amplitude, level) : null;
    }
}
