package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A test that makes a bid *seem* abnormally low, so that its bidder is asked to justify it (L2152-6; RULE-51). None
 * excludes a bid. Read and linted; acting on a suspicion is the committee's.
 */
public sealed interface Detector {
    /** Its number in the rules, from {@code D1} to {@code D6}. */
    String id();

    /** The price criterion that it watches. */
    String price();

    /** Its parameters under the keys of the format. */
    Map<String, Object> parameters();

    /**
     * D1, double mean: prices above a multiple of the mean are dropped; suspect at or below a share of the mean of the
     * rest.
     *
     * @param dropAbove more than 1, such as 1.20
     * @param suspectUpTo between 0 and 1, such as 0.90
     */
    record DoubleMean(String price, Fraction dropAbove, Fraction suspectUpTo) implements Detector {
        @Override
        public String id() {
            return "D1";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("dropAbove", dropAbove, "suspectUpTo", suspectUpTo);
        }
    }

    /** D2: suspect below the mean less one standard deviation. Which one changes who is suspect, so it is stated. */
    record BelowDeviation(String price, Deviation deviation) implements Detector {
        /** Divided by the number of bids, or by one less. */
        public enum Deviation {
            POPULATION,
            SAMPLE
        }

        @Override
        public String id() {
            return "D2";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("deviation", Words.written(deviation));
        }
    }

    /**
     * D3, the Union's proposal of 2011, not adopted: at least five bids, more than 50 % below the mean of the others
     * and more than 20 % below the second lowest.
     */
    record UnionProposal(String price) implements Detector {
        @Override
        public String id() {
            return "D3";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }

    /**
     * D4: suspect when more than a share below the estimate.
     *
     * @param below such as 0.25
     */
    record BelowEstimate(String price, Fraction below) implements Detector {
        @Override
        public String id() {
            return "D4";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("below", below);
        }
    }

    /**
     * D5: suspect when more than a share below the second lowest price.
     *
     * @param below such as 0.20
     */
    record BelowSecond(String price, Fraction below) implements Detector {
        @Override
        public String id() {
            return "D5";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("below", below);
        }
    }

    /**
     * D6: suspect lines, whose unit price is below what the line costs, or further below the public list price than any
     * plausible discount.
     *
     * @param costFloors by line of the schedule
     * @param maximumDiscount the largest plausible discount on a public list price, between 0 and 1; null when none is
     *     stated, and then there is at least one floor
     */
    record LowLines(
            String price,
            SortedMap<String, Fraction> costFloors,
            @Nullable Fraction maximumDiscount) implements Detector {
        public LowLines {
            costFloors = new TreeMap<>(costFloors);
        }

        @Override
        public String id() {
            return "D6";
        }

        @Override
        public Map<String, Object> parameters() {
            Map<String, Object> parameters = new TreeMap<>();
            if (!costFloors.isEmpty()) {
                parameters.put("costFloors", costFloors);
            }
            if (maximumDiscount != null) {
                parameters.put("maximumDiscount", maximumDiscount);
            }
            return parameters;
        }
    }
}
