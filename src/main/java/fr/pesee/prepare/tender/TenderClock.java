package fr.pesee.prepare.tender;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What time it is for a tender: real time, or real time plus an offset for a fictional one. Entries, deadlines and
 * receipts read this clock.
 *
 * @param offset added to real time; zero unless the tender is fictional
 */
public record TenderClock(Duration offset) {
    /** The clock of every real tender. */
    public static final TenderClock REAL = new TenderClock(Duration.ZERO);

    /** A clock that shows {@code shown} when it is really {@code real}. */
    public static TenderClock showing(Instant shown, Instant real) {
        return new TenderClock(Duration.between(real, shown).truncatedTo(ChronoUnit.MILLIS));
    }

    /** What this clock shows at a real instant, to the microsecond. */
    public Instant at(Instant real) {
        return real.plus(offset).truncatedTo(ChronoUnit.MICROS);
    }
}
