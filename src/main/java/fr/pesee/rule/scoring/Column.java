package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.PriceMark;
import fr.pesee.rule.formula.ReferencePrices;
import fr.pesee.rule.scoring.BidResult.Points;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points of every admissible bid on one criterion, with what they depend on besides the bid's own value. */
sealed interface Column {
    /** In the order of the admissible bids; null where a bid has no points because it left the references. */
    List<@Nullable Points> points();

    /** Sums of sub-criteria, or nothing at all when no bid is left. */
    record Sum(List<@Nullable Points> points) implements Column {}

    /** Price marks, with the reference prices that they depend on. */
    record Price(ReferencePrices references, List<@Nullable PriceMark> marks, List<@Nullable Points> points)
            implements Column {}

    /** Shares of the best value, or of a scale when there is no best value. */
    record Share(@Nullable Fraction best, List<@Nullable Points> points) implements Column {}
}
