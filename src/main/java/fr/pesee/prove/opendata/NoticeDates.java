package fr.pesee.prove.opendata;

import fr.pesee.ground.page.Formats;
import fr.pesee.rule.exact.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of a notice: XML Schema dates and times, each with its offset. Pure. */
final class NoticeDates {
    /** Where the days of a tender begin and end. */
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String OFFSET = "(Z|[+-]\\d\\d:\\d\\d)?";
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)" + OFFSET);
    private static final Pattern TIME = Pattern.compile("(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)" + OFFSET);

    private NoticeDates() {}

    /** A day as people write it. */
    static Text words(LocalDate day) {
        return new Text(Formats.of("fr").day(day), Formats.of("en").day(day));
    }

    /** An instant as people write it, in Paris. */
    static Text words(Instant at) {
        return new Text(Formats.of("fr").spoken(at), Formats.of("en").spoken(at));
    }

    /** A day, as written there; empty when it is none. */
    static Optional<LocalDate> day(String date) {
        Matcher matcher = DATE.matcher(date);
        try {
            return matcher.matches() ? Optional.of(LocalDate.parse(matcher.group(1))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** An instant; empty without an hour or without an offset, and where day and hour have different ones. */
    static Optional<Instant> instant(String date, String time) {
        Matcher day = DATE.matcher(date);
        Matcher hour = TIME.matcher(time);
        if (!day.matches() || !hour.matches()) {
            return Optional.empty();
        }
        String ofDay = day.group(2);
        String ofHour = hour.group(2);
        String offset = ofHour == null ? ofDay : ofHour;
        if (offset == null) {
            return Optional.empty();
        }
        try {
            ZoneOffset zone = ZoneOffset.of(offset);
            if (ofDay != null && !ZoneOffset.of(ofDay).equals(zone)) {
                return Optional.empty();
            }
            LocalDateTime local = LocalDate.parse(day.group(1)).atTime(LocalTime.parse(hour.group(1)));
            return Optional.of(local.toInstant(zone));
        } catch (DateTimeException noSuchHour) {
            return Optional.empty();
        }
    }
}
