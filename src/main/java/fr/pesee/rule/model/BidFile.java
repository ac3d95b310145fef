package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.BidMarks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bids on a scoring model, as a file gives them to the command line: docs/command-line.md documents the format.
 *
 * @param title what the bids are; null when not said
 * @param notice words that go wherever they are shown; null when none
 * @param schedules the lines of each price that is made of lines, by its code, in the order of the file
 * @param bids in the order of the file
 * @param expected the result that the file itself announces, as worked examples do; null when it announces none
 */
public record BidFile(
        @Nullable Text title,
        @Nullable Text notice,
        Map<String, List<ScheduleLine>> schedules,
        List<Bid> bids,
        @Nullable Expectation expected) {
    /** The format of such files. */
    public static final String FORMAT = "pesee-bids/1";

    public BidFile {
        schedules = Map.copyOf(schedules);
        bids = List.copyOf(bids);
    }

    /** What each bid is marked from. */
    public List<BidMarks> marks() {
        return bids.stream().map(Bid::marks).toList();
    }

    /**
     * A bid.
     *
     * @param unitPrices its priced lines, by price code then by line; the marks hold their total
     * @param labels the labels that it shows, for the reader's eyes: they change no mark
     */
    public record Bid(BidMarks marks, Map<String, Map<String, Fraction>> unitPrices, List<LabelClaim> labels) {
        public Bid {
            unitPrices = Map.copyOf(unitPrices);
            labels = List.copyOf(labels);
        }

        public String name() {
            return marks.bid();
        }
    }

    /**
     * A line of a price schedule.
     *
     * @param quantity estimated; null for a schedule of unit prices alone
     */
    public record ScheduleLine(
            String line,
            @Nullable Text name,
            @Nullable String unit,
            @Nullable Fraction quantity) {}

    /**
     * A label that a bid shows for a gate (RULE-138).
     *
     * @param validUntil the last day of validity; null when not said
     * @param equivalent whether it is shown as the equivalent of the label asked for
     */
    public record LabelClaim(
            String gate,
            @Nullable String scheme,
            @Nullable String certificate,
            @Nullable String holder,
            @Nullable String scope,
            @Nullable LocalDate validUntil,
            Verification verification,
            boolean equivalent) {
        /** What was found when the evidence was looked at. */
        public enum Verification {
            UNVERIFIED,
            VERIFIED,
            EXPIRED,
            SCOPE_MISMATCH
        }
    }

    /**
     * A result announced beside the bids.
     *
     * @param decimals to which points and totals are given, halves up
     * @param ranking the ranked bids, best first
     * @param points by bid, then by criterion code, or {@code total}
     */
    public record Expectation(int decimals, List<String> ranking, Map<String, Map<String, Fraction>> points) {
        /** The key of a bid's total among its points. */
        public static final String TOTAL = "total";

        public Expectation {
            ranking = List.copyOf(ranking);
            points = Map.copyOf(points);
        }
    }

    /** What reading a file of bids gave: bids that can be ranked on the model, or every reason why they cannot. */
    public sealed interface Reading {
        /** Empty when the file was read. */
        List<ModelProblem> problems();
    }

    /** Bids were read, and can be ranked. */
    public record Read(BidFile file) implements Reading {
        @Override
        public List<ModelProblem> problems() {
            return List.of();
        }
    }

    /** The file was refused. */
    public record Refused(List<ModelProblem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
