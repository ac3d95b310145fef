package fr.pesee.receive.late;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sends to register a backup copy.
 *
 * @param bidder whose it is, as written on the envelope; 300 characters at most
 * @param identifier as written on the envelope, of whatever form; 100 characters at most, may be left out
 * @param receivedAt when it reached the buyer
 * @param carrier what it came on
 * @param labelled whether the envelope says "copie de sauvegarde"
 */
public record BackupCopyDraft(
        @Nullable String bidder,
        @Nullable String identifier,
        @Nullable OffsetDateTime receivedAt,
        @Nullable CopyCarrier carrier,
        @Nullable Boolean labelled) {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_IDENTIFIER = 100;

    /** Everything wrong with it, by what the tender's clock shows. */
    void check(Tender announced, Instant now, Findings findings) {
        findings.text("/bidder", bidder, LONGEST_NAME)
                .optionalText("/identifier", identifier, LONGEST_IDENTIFIER)
                .present("/receivedAt", receivedAt)
                .present("/carrier", carrier)
                .present("/labelled", labelled);
        if (receivedAt == null) {
            return;
        }
        if (receivedAt.toInstant().isAfter(now)) {
            findings.addAll(List.of(Refusal.inWords("/receivedAt", LateProblem.COPY_FUTURE, TenderClock.words(now))));
        }
        if (receivedAt.toInstant().isBefore(announced.launch())) {
            findings.addAll(List.of(
                    Refusal.inWords("/receivedAt", LateProblem.COPY_EARLY, TenderClock.words(announced.launch()))));
        }
    }

    /** When it was received, to the microsecond. */
    static Instant at(OffsetDateTime received) {
        return received.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
