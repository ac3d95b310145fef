package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What one bid got.
 *
 * @param points by criterion code, branches included, in the order of the grid; a criterion is missing where the bid
 *     got no points (rejected bids get none, bids below a threshold none that depend on other bids, unless the grid
 *     keeps them among the references)
 * @param total total or index after the published rounding; null unless ranked
 * @param unroundedTotal the same without any rounding; null unless ranked
 * @param unroundedRank the rank that the bid would have without any rounding (RULE-38); null unless ranked
 */
public record BidResult(
        String bid,
        Outcome outcome,
        Map<String, Points> points,
        @Nullable Figure total,
        @Nullable Figure unroundedTotal,
        @Nullable Integer unroundedRank) {
    public BidResult {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    /**
     * What the bid earned on a criterion.
     *
     * @param value after the published rounding of marks (RULE-38); the same as unrounded when there is none
     * @param unrounded before it
     */
    public record Points(Figure value, Figure unrounded) {
        static Points unroundedOnly(Figure value) {
            return new Points(value, value);
        }
    }

    /**
     * The points on one criterion.
     *
     * @throws NoSuchElementException when the bid has none there
     */
    public Points pointsOn(String code) {
        Points found = points.get(code);
        if (found == null) {
            throw new NoSuchElementException(bid + " has no points on " + code);
        }
        return found;
    }

    public boolean isRanked() {
        return outcome instanceof Outcome.Ranked;
    }

    /** The rank, 1 is best; null unless ranked. */
    public @Nullable Integer rank() {
        return outcome instanceof Outcome.Ranked ranked ? ranked.rank() : null;
    }
}
