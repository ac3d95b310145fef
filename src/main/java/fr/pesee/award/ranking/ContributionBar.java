package fr.pesee.award.ranking;

import fr.pesee.award.ranking.KeptRanking.Bid;
import fr.pesee.award.ranking.RankingView.Column;
import fr.pesee.rule.exact.Fraction;
import java.util.ArrayList;
import java.util.List;

/**
 * What one criterion adds to a bid's total, drawn beside what the others add. Lengths are rounded for the drawing only.
 *
 * @param x where it begins, in hundredths of the full points
 * @param width how long it is, likewise
 * @param middle where its number stands
 * @param pattern how it is drawn, 1 to 5
 * @param points the number
 * @param numbered whether there is room for the number
 */
record ContributionBar(String x, String width, String middle, int pattern, Fraction points, boolean numbered) {
    private static final Fraction HUNDRED = Fraction.of(100);
    private static final Fraction ROOM = Fraction.of(11);

    static List<ContributionBar> of(Bid bid, List<Column> columns, Fraction full) {
        List<ContributionBar> bars = new ArrayList<>();
        Fraction from = Fraction.ZERO;
        for (Column column : columns) {
            Fraction points = bid.points().getOrDefault(column.code(), Fraction.ZERO);
            Fraction width = part(points, full);
            bars.add(new ContributionBar(
                    percent(from),
                    percent(width),
                    percent(from.add(width.divide(Fraction.of(2)))),
                    column.pattern(),
                    points,
                    !width.isLessThan(ROOM)));
            from = from.add(width);
        }
        return bars;
    }

    /** A length as drawings write it. */
    static String percent(Fraction hundredths) {
        return hundredths.toDecimal(3).toPlainString() + "%";
    }

    private static Fraction part(Fraction points, Fraction full) {
        return full.isZero() ? Fraction.ZERO : points.multiply(HUNDRED).divide(full);
    }
}
