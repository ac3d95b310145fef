package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import java.util.Map;

/**
 * All that a bid was given.
 *
 * @param bid identifies the bid among its rivals
 * @param admission bids that are not admissible are listed, never ranked, and change nothing for the others (RULE-26)
 * @param priceBasis what its prices mean (RULE-29)
 * @param values by leaf code; those of a bid that is not admissible are not read
 */
public record BidMarks(String bid, Admission admission, PriceBasis priceBasis, Map<String, Value> values) {
    public BidMarks {
        values = Map.copyOf(values);
    }

    /**
     * What a bid was given on one leaf: its price total, its measured value or its agreed mark.
     *
     * @param source opaque reference to where it was recorded, carried into the explanation
     */
    public record Value(Fraction value, String source) {}

    boolean isAdmissible() {
        return admission == Admission.ADMISSIBLE;
    }
}
