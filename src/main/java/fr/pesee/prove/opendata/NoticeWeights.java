package fr.pesee.prove.opendata;

import fr.pesee.prove.opendata.ReadNotice.ReadCriterion;
import fr.pesee.rule.exact.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The weights of a notice's criteria as points of a grid, exactly; by the code list {@code number-weight}. Pure. */
final class NoticeWeights {
    private static final Fraction HUNDRED = Fraction.of(100);
    private static final Pattern EXACT = Pattern.compile("\\d{1,9}(\\.\\d{1,10})?");
    private static final Set<String> UNITS = Set.of("per", "dec", "poi");
    private static final int MOST_LISTED = 10;

    private NoticeWeights() {}

    /**
     * The points of each criterion; null where it has no weight that is an exact number.
     *
     * @param missing is told what is wrong with them
     */
    static List<@Nullable Fraction> of(List<ReadCriterion> criteria, BiConsumer<Gap, String> missing) {
        Set<String> units = criteria.stream()
                .filter(NoticeWeights::isExact)
                .map(NoticeWeights::unit)
                .collect(Collectors.toCollection(TreeSet::new));
        List<@Nullable Fraction> weights = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<String> middles = new ArrayList<>();
        for (int index = 0; index < criteria.size(); index++) {
            ReadCriterion criterion = criteria.get(index);
            // Percentages beside points of another scale cannot be weighed against each other.
            boolean weighted = units.size() == 1 && isExact(criterion);
            weights.add(weighted ? weight(criterion) : null);
            if (!weighted) {
                without.add("C" + (index + 1));
            } else if (criterion.unit().endsWith("-mid")) {
                middles.add("C" + (index + 1));
            }
        }
        if (!without.isEmpty()) {
            missing.accept(Gap.WEIGHTS, listed(without));
        }
        if (!middles.isEmpty()) {
            missing.accept(Gap.WEIGHTS_RANGE, listed(middles));
        }
        return without.isEmpty() ? summed(weights, units.contains("poi"), missing) : weights;
    }

    private static List<@Nullable Fraction> summed(
            List<@Nullable Fraction> weights, boolean points, BiConsumer<Gap, String> missing) {
        Fraction sum =
                Fraction.sum(weights.stream().map(Objects::requireNonNull).toList());
        if (sum.equals(HUNDRED)) {
            return weights;
        }
        if (points && !sum.isZero()) {
            missing.accept(Gap.POINTS_SCALED, shown(sum));
            List<@Nullable Fraction> scaled = new ArrayList<>();
            weights.forEach(weight ->
                    scaled.add(Objects.requireNonNull(weight).multiply(HUNDRED).divide(sum)));
            return scaled;
        }
        missing.accept(Gap.WEIGHT_SUM, shown(sum));
        return weights;
    }

    private static boolean isExact(ReadCriterion criterion) {
        return UNITS.contains(unit(criterion))
                && EXACT.matcher(criterion.number()).matches();
    }

    private static String unit(ReadCriterion criterion) {
        boolean known = criterion.unit().matches("(per|dec|poi)-(exa|mid)");
        return known ? criterion.unit().substring(0, 3) : "";
    }

    private static Fraction weight(ReadCriterion criterion) {
        Fraction number = Fraction.of(new BigDecimal(criterion.number()));
        return unit(criterion).equals("dec") ? number.multiply(HUNDRED) : number;
    }

    private static String shown(Fraction sum) {
        return Shares.plain(sum.toDecimal(10)).toPlainString();
    }

    /** The first codes of a list. */
    static String listed(List<String> codes) {
        String first = codes.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return codes.size() > MOST_LISTED ? first + "… (" + codes.size() + ")" : first;
    }
}
