package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.ReferencePrices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** RULE-12 to RULE-15 on one price leaf, over the bids that are ranked. */
final class PriceAlerts {
    /** RULE-15 looks at spreads of a tenth and more. */
    private static final Fraction LEAST_SPREAD = Fraction.of(1, 10);

    private static final Fraction QUARTER = Fraction.of(1, 4);

    private PriceAlerts() {}

    /** A ranked bid's price and mark. */
    record Priced(String bid, Fraction price, PriceFormula.Mark mark, Fraction points) {}

    /** A ranked bid's prices of several positions together, and their points. */
    record Total(String bid, Fraction price, Fraction points) {}

    /**
     * The alerts of one price leaf.
     *
     * @param bids at least one
     */
    static List<Alert> of(Criterion.Price leaf, ReferencePrices references, List<Priced> bids) {
        List<Alert> alerts = new ArrayList<>();
        PriceFormula formula = Objects.requireNonNull(leaf.formula());
        if (formula.status() == CatalogueEntry.Status.FORBIDDEN) {
            alerts.add(new Alert.ForbiddenMethod(leaf.code(), formula.entry()));
        } else if (formula.isFlat(references.lowest())) {
            Fraction interval = formula.interval(references.lowest()).orElseThrow();
            alerts.add(new Alert.FlatFormula(leaf.code(), interval, references.lowest()));
        }
        alerts.addAll(ofMarks(leaf, bids));
        return alerts;
    }

    /** RULE-21 on the totals of a price marked by position. */
    static List<Alert> ofTotals(String code, List<Total> bids) {
        List<Total> sorted = new ArrayList<>(bids);
        sorted.sort(Comparator.comparing(Total::price).thenComparing(Total::bid));
        List<Alert> alerts = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            Total cheaper = sorted.get(i - 1);
            Total dearer = sorted.get(i);
            if (cheaper.price().isLessThan(dearer.price()) && cheaper.points().isLessThan(dearer.points())) {
                alerts.add(new Alert.DearerTotalMarkedHigher(code, cheaper.bid(), dearer.bid()));
            }
        }
        return alerts;
    }

    /** RULE-12 to RULE-15 on marks. */
    static List<Alert> ofMarks(Criterion.Price leaf, List<Priced> bids) {
        List<Priced> sorted = new ArrayList<>(bids);
        sorted.sort(Comparator.comparing(Priced::price).thenComparing(Priced::bid));
        List<Alert> alerts = new ArrayList<>();
        order(leaf.code(), sorted, alerts);
        for (Priced bid : sorted) {
            if (bid.mark().isFloored() || bid.mark().isCapped()) {
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
