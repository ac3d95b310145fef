package fr.pesee.prepare.publication;

import fr.pesee.ground.problem.Findings;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A later deadline asked for.
 *
 * @param deadline an instant with its offset
 * @param reason why, for everyone to read
 */
public record PostponementDraft(
        @Nullable OffsetDateTime deadline, @Nullable String reason) {
    void check(Findings findings) {
        findings.present("/deadline", deadline).text("/reason", reason, RectificationDraft.LONGEST);
    }
}
