package fr.pesee.prove.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.pesee.award.ranking.DecidedLot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What verification says, as the API answers it.
 *
 * @param entries how many places were looked at
 * @param protectedEntries how many of them, from the first on, a checkpoint has shown unchanged
 * @param intact whether nothing found shows a change
 * @param fingerprint of the key that must have signed the checkpoints; compare it with one received by another way
 * @param replayed the lots whose ranking was computed again from the ledger; null for a log that is no tender's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        String log,
        long entries,
        long protectedEntries,
        boolean intact,
        String verifierKey,
        String fingerprint,
        @Nullable List<ReplayedLot> replayed,
        List<Finding> findings) {

    /**
     * A lot whose ranking was computed again.
     *
     * @param rankingSha256 the digest that the ledger records
     */
    record ReplayedLot(int lot, int bids, int marks, String rankingSha256) {}

    /**
     * One finding.
     *
     * @param change whether it shows a change; false for what merely limits what can be said
     */
    record Finding(String code, boolean change, String sentence) {}

    static VerificationView of(LedgerVerdict verdict, String language) {
        return new VerificationView(
                verdict.ledger().log(),
                verdict.ledger().entries(),
                verdict.ledger().protectedEntries(),
                verdict.intact(),
                verdict.key().text(),
                verdict.key().fingerprint(),
                verdict.replay()
                        .map(replay -> replay.lots().stream()
                                .flatMap(lot -> replayed(lot).stream())
                                .toList())
                        .orElse(null),
                verdict.findings().stream()
                        .map(found -> new Finding(
                                found.code(), found.breaks(), found.sentence().in(language)))
                        .toList());
    }

    private static Optional<ReplayedLot> replayed(DecidedLot lot) {
        return Optional.ofNullable(lot.recommendation())
                .map(recommendation -> new ReplayedLot(
                        lot.lot().number(), lot.bids().size(), lot.marks().size(), recommendation.rankingSha256()));
    }
}
