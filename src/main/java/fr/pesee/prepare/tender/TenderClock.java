package fr.pesee.prepare.tender;

import fr.pesee.ground.page.Formats;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.rule.exact.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** What stands against a jump of a tender's clock from {@code now}: it is fictional, and only goes forward. */
    static Findings check(Tender tender, @Nullable Instant shows, Instant now) {
        Findings findings = new Findings()
                .require(tender.fictional(), "/shows", TenderProblem.TENDER_CLOCK_ONLY_FICTIONAL)
                .present("/shows", shows);
        if (shows != null) {
            if (!shows.isAfter(now)) {
                findings.addAll(List.of(Refusal.inWords("/shows", TenderProblem.TENDER_CLOCK_BACKWARDS, words(now))));
            }
            findings.require(shows.isBefore(TenderDraft.END), "/shows", TenderProblem.TENDER_DATE_OUT_OF_RANGE);
        }
        return findings;
    }

    /** An instant as a sentence names it, in Paris. */
    public static Text words(Instant at) {
        return new Text(
                Formats.of("fr").second(at) + ", heure de Paris",
                Formats.of("en").second(at) + ", Paris time");
    }

    /** What this clock shows at a real instant, to the microsecond. */
    public Instant at(Instant real) {
        return real.plus(offset).truncatedTo(ChronoUnit.MICROS);
    }
}
