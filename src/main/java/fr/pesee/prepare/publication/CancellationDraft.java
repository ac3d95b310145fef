package fr.pesee.prepare.publication;

import fr.pesee.ground.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * That nothing is to follow.
 *
 * @param ground the kind of reason
 * @param reason in words, for everyone to read
 * @param everyLot whether every lot is meant that stands where its officer may cancel it, not this one alone
 */
public record CancellationDraft(
        @Nullable Ground ground,
        @Nullable String reason,
        @Nullable Boolean everyLot) {
    void check(Findings findings) {
        findings.present("/ground", ground).text("/reason", reason, RectificationDraft.LONGEST);
    }

    boolean isForEveryLot() {
        return Boolean.TRUE.equals(everyLot);
    }
}
