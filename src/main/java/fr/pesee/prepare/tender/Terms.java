package fr.pesee.prepare.tender;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a tender is held, beyond what names it; whatever is null was not set.
 *
 * @param budget credits allotted before launch, in euros excluding tax; told to nobody outside (L2152-3, RULE-46)
 * @param questionsUntil the instant until which bidders may ask (RULE-67)
 * @param opening when the bids are to be opened
 * @param validityDays for how many days from the deadline a bid binds its author
 * @param mostLots to how many lots at most one bidder may be appointed (R2113-1, RULE-99)
 * @param allocationRule how it is decided which ones, where a bidder comes first in more
 * @param largestFile the largest single file of a bid that is accepted, in megabytes (10⁶ bytes)
 * @param largestBid the largest bid that is accepted, in megabytes
 * @param fileTypes the types of files accepted, as endings of names; all when empty
 * @param twoEnvelopes whether the price stands in an envelope of its own, which is opened once marks are locked
 * @param singleParticipation whether an operator may take part in one bid of a lot only (R2142-21, RULE-76)
 */
public record Terms(
        @Nullable BigDecimal budget,
        @Nullable Instant questionsUntil,
        @Nullable Instant opening,
        @Nullable Integer validityDays,
        @Nullable Integer mostLots,
        @Nullable String allocationRule,
        @Nullable Integer largestFile,
        @Nullable Integer largestBid,
        List<String> fileTypes,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean twoEnvelopes,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean singleParticipation) {
    /** Nothing set. */
    public static final Terms NONE = new Terms(null, null, null, null, null, null, null, null, List.of(), false, false);

    private static final int MOST_DAYS = 1_095;
    private static final int MOST_MEGABYTES = 1_000_000;

    public Terms {
        fileTypes = List.copyOf(fileTypes);
    }

    /** Whether nothing is set. */
    public boolean areNone() {
        return equals(NONE);
    }

    /** That the end of questions has passed, at this instant; nothing when it lies ahead. */
    public List<Refusal> questionsPassed(Instant now) {
        return questionsUntil == null || questionsUntil.isAfter(now)
                ? List.of()
                : List.of(Refusal.inWords(
                        "/terms/questionsUntil",
                        TenderProblem.TENDER_QUESTIONS_PASSED,
                        TenderClock.words(questionsUntil)));
    }

    /** The same with another opening. */
    Terms opening(Instant opens) {
        return new Terms(
                budget,
                questionsUntil,
                opens,
                validityDays,
                mostLots,
                allocationRule,
                largestFile,
                largestBid,
                fileTypes,
                twoEnvelopes,
                singleParticipation);
    }

    /** What does not hold together, as far as each part alone can be read. */
    void check(@Nullable Instant deadline, int lots, Findings findings) {
        if (deadline != null) {
            findings.require(
                            questionsUntil == null || questionsUntil.isBefore(deadline),
                            "/terms/questionsUntil",
                            TenderProblem.TENDER_QUESTIONS_AFTER_DEADLINE)
                    .require(
                            opening == null || opening.isAfter(deadline),
                            "/terms/opening",
                            TenderProblem.TENDER_OPENING_BEFORE_DEADLINE);
        }
        between("/terms/validityDays", validityDays, MOST_DAYS, findings);
        between("/terms/largestFile", largestFile, MOST_MEGABYTES, findings);
        between("/terms/largestBid", largestBid, MOST_MEGABYTES, findings);
        findings.require(
                largestFile == null || largestBid == null || largestFile <= largestBid,
                "/terms/largestFile",
                TenderProblem.TENDER_FILE_OVER_BID);
        lots(lots, findings);
        for (int index = 0; index < fileTypes.size(); index++) {
            findings.require(
                    fileTypes.get(index).matches("[a-z0-9]{1,10}"),
                    "/terms/fileTypes/" + index,
                    TenderProblem.TENDER_FILE_TYPE);
        }
    }

    private void lots(int lots, Findings findings) {
        findings.optionalText("/terms/allocationRule", allocationRule, 4000)
                .require(
                        mostLots == null || (mostLots >= 1 && mostLots < lots),
                        "/terms/mostLots",
                        TenderProblem.TENDER_MOST_LOTS)
                .require(
                        mostLots == null || allocationRule != null,
                        "/terms/allocationRule",
                        TenderProblem.TENDER_ALLOCATION_RULE);
    }

    private static void between(String pointer, @Nullable Integer value, int most, Findings findings) {
        findings.require(
                value == null || (value >= 1 && value <= most),
                pointer,
                TenderProblem.TENDER_NUMBER_OUT_OF_RANGE,
                Integer.toString(most));
    }
}
