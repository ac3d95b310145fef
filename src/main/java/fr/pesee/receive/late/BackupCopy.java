package fr.pesee.receive.late;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backup copy, and what was proposed and decided about it.
 *
 * @param number its number in the lot, from 1, in the order of registration
 * @param bidder whose it is, as written on the envelope
 * @param identifier their identifier as written there; null where there is none
 * @param receivedAt when it reached the buyer, by the tender's clock
 * @param carrier what it came on
 * @param labelled whether the envelope says "copie de sauvegarde"
 * @param late whether it came after the deadline: then it is never opened
 * @param registeredAt when the officer registered it
 * @param registeredLate whether the officer did so after the deadline: what says when it came, is then paper
 * @param entry where its registration stands in the ledger; null where that is the log of deposits, whose numbers would
 *     tell how many there are (RULE-63)
 * @param proposals everything proposed about it, the first one first
 * @param contents how far what it holds has got; null unless it is opened in place of an organisation's bid
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackupCopy(
        int number,
        String bidder,
        @Nullable String identifier,
        Instant receivedAt,
        CopyCarrier carrier,
        boolean labelled,
        boolean late,
        Instant registeredAt,
        boolean registeredLate,
        @Nullable String entry,
        List<CopyProposal> proposals,
        @Nullable CopyContents contents) {
    public BackupCopy {
        proposals = List.copyOf(proposals);
    }

    BackupCopy with(CopyContents told) {
        return new BackupCopy(
                number,
                bidder,
                identifier,
                receivedAt,
                carrier,
                labelled,
                late,
                registeredAt,
                registeredLate,
                entry,
                proposals,
                told);
    }

    /** Whether it is opened in place of an organisation's bid. */
    public boolean replaces() {
        CopyProposal decided = decided();
        return decided != null && decided.outcome() == CopyOutcome.OPENED && decided.organisation() != null;
    }

    /** What awaits the second person; null for nothing. */
    public @Nullable CopyProposal pending() {
        CopyProposal last = proposals.isEmpty() ? null : proposals.get(proposals.size() - 1);
        // Nobody can discard any more what has become the bid since that was proposed.
        return last == null || last.decision() != null || !mayBecome(last.outcome()) ? null : last;
    }

    /**
     * Whether this may become of it, after what was decided before. Contents that are the bid by now are not discarded:
     * two persons decide that they are entered anew.
     */
    boolean mayBecome(CopyOutcome next) {
        return contents == CopyContents.OPENED ? next == CopyOutcome.OPENED : next.mayFollow(outcome());
    }

    /** The last proposal that was confirmed; null for none. */
    public @Nullable CopyProposal decided() {
        return proposals.stream()
                .filter(one -> one.decision() != null)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** What became of it; null as long as nothing was decided. */
    public @Nullable CopyOutcome outcome() {
        CopyProposal decided = decided();
        return decided == null ? null : decided.outcome();
    }

    /** Whether nothing can follow any more. */
    public boolean settled() {
        return outcome() == CopyOutcome.DESTROYED;
    }
}
