package fr.pesee.prepare.publication;

import fr.pesee.ground.problem.Findings;
import fr.pesee.prepare.tender.TenderFacts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A later deadline asked for.
 *
 * @param deadline an instant with its offset
 * @param opening when bids are then to be opened, an instant with its offset; as planned when left out
 * @param reason why, for everyone to read
 */
public record PostponementDraft(
        @Nullable OffsetDateTime deadline,
        @Nullable OffsetDateTime opening,
        @Nullable String reason) {
    void check(Findings findings) {
        findings.present("/deadline", deadline).text("/reason", reason, RectificationDraft.LONGEST);
    }

    /** What is announced, with these dates instead. */
    TenderFacts of(TenderFacts announced) {
        return announced.postponed(stored(Objects.requireNonNull(deadline)), opening == null ? null : stored(opening));
    }

    private static Instant stored(OffsetDateTime at) {
        return at.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
