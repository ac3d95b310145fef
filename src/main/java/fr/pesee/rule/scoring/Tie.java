package fr.pesee.rule.scoring;

import java.util.List;

/**
 * Bids that were equal after the published rounding policy (RULE-39).
 *
 * @param rank the best rank among them
 * @param bids those that were equal, by name
 * @param decidedBy the keys of the published tie chain that set some of them apart, in the order applied
 * @param unresolved groups of two or more that nothing published sets apart; empty when the tie is resolved
 */
public record Tie(int rank, List<String> bids, List<String> decidedBy, List<List<String>> unresolved) {
    public Tie {
        bids = List.copyOf(bids);
        decidedBy = List.copyOf(decidedBy);
        unresolved = unresolved.stream().map(List::copyOf).toList();
    }

    /** Whether bids were equal, and whether the published rules set them apart (RULE-39). */
    public enum Status {
        NONE,
        RESOLVED,
        /** At least two bids share a rank and nothing published decides between them: award blocked. */
        TIE_UNRESOLVED
    }

    public boolean isResolved() {
        return unresolved.isEmpty();
    }
}
