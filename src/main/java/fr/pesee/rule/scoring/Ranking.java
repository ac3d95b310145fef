package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.CanonicalJson;
import fr.pesee.rule.exact.Explanation;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The order of the bids, with all that is needed to check it. Immutable and thread-safe. */
public final class Ranking {
    private final List<BidResult> results;
    private final List<String> unroundedOrder;
    private final List<Tie> ties;
    private final List<Alert> alerts;
    private final Explainer explainer;

    Ranking(
            List<BidResult> results,
            List<String> unroundedOrder,
            List<Tie> ties,
            List<Alert> alerts,
            Explainer explainer) {
        this.results = List.copyOf(results);
        this.unroundedOrder = List.copyOf(unroundedOrder);
        this.ties = List.copyOf(ties);
        this.alerts = List.copyOf(alerts);
        this.explainer = explainer;
    }

    /** Ranked bids, best first (equal ones by name), then the bids that are not ranked, by name. */
    public List<BidResult> results() {
        return results;
    }

    /**
     * The result of one bid.
     *
     * @throws NoSuchElementException when no bid has that name
     */
    public BidResult result(String bid) {
        return results.stream()
                .filter(result -> result.bid().equals(bid))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No bid " + bid));
    }

    /** The ranked bids as they would stand without any rounding (RULE-38), best first. */
    public List<String> unroundedOrder() {
        return unroundedOrder;
    }

    /** Every group of bids that were equal before the tie chain, best first (RULE-39). */
    public List<Tie> ties() {
        return ties;
    }

    public Tie.Status tieStatus() {
        if (ties.isEmpty()) {
            return Tie.Status.NONE;
        }
        return ties.stream().allMatch(Tie::isResolved) ? Tie.Status.RESOLVED : Tie.Status.TIE_UNRESOLVED;
    }

    /** Whoever holds rank 1: one bid, several when a tie is unresolved, none when no bid is ranked. */
    public List<String> first() {
        return results.stream()
                .filter(result -> Integer.valueOf(1).equals(result.rank()))
                .map(BidResult::bid)
                .toList();
    }

    /** In the order of the grid, then those on the whole ranking. */
    public List<Alert> alerts() {
        return alerts;
    }

    /**
     * How the bid's total was reached, or why it is below a threshold; empty for a rejected bid. Built anew at each
     * call, always equal.
     */
    public Optional<Explanation> explanation(String bid) {
        return explainer.explain(result(bid));
    }

    /** The whole result, without explanations or words, as one canonical byte sequence (RULE-40). */
    public String toCanonicalJson() {
        return CanonicalJson.write(RankingTree.of(this));
    }
}
