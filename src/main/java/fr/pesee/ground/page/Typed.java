package fr.pesee.ground.page;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.rule.exact.Text;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into a form: read as people write, in French or English, and shown again as it was typed, with
 * what is wrong beside each field. Not thread-safe.
 */
public final class Typed {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F€]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}([.,]\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s?[:hH]\\s?(\\d{2})(?::(\\d{2})(?:\\.0+)?)?");

    private static final Text AN_AMOUNT =
            new Text("un nombre, tel que 350 000 000 ou 1250,50", "a number, such as 350000000 or 1250.50");
    private static final Text A_NUMBER = new Text("un nombre entier, tel que 180", "a whole number, such as 180");
    private static final Text A_DAY = new Text("un jour, tel que 29/11/2019", "a day, such as 2019-11-29");
    private static final Text A_TIME = new Text("une heure, telle que 12:00", "a time, such as 12:00");
    private static final Text A_CHOICE = new Text("un des choix proposés", "one of the choices offered");

    private final Map<String, String> values;
    private final Findings findings = new Findings();
    private final List<Refusal> refusals = new ArrayList<>();

    private Typed(Map<String, String> values) {
        this.values = values;
    }

    /** A form as it was sent; of a field sent twice the first counts. */
    public static Typed of(MultivaluedMap<String, String> form) {
        Map<String, String> values = new LinkedHashMap<>();
        form.forEach((name, sent) ->
                values.put(name, sent.isEmpty() ? "" : sent.get(0).replace("\r\n", "\n")));
        return new Typed(values);
    }

    /** A form as it is first shown, with these values. */
    public static Typed showing(Map<String, String> values) {
        return new Typed(new LinkedHashMap<>(values));
    }

    /** A number as people write it, in the form of programs: 1 234,5 becomes 1234.5. Whether it is one, others say. */
    public static String plain(String number) {
        return BLANKS.matcher(number).replaceAll("").replace(',', '.');
    }

    /** The names of all fields. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** As typed; empty when nothing was. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a box was ticked. */
    public boolean ticked(String name) {
        return !value(name).isEmpty();
    }

    /** Whether this is what was chosen. */
    public boolean chose(String name, String value) {
        return value(name).equals(value);
    }

    /** Whether this number is what was chosen. */
    public boolean chose(String name, int value) {
        return chose(name, Integer.toString(value));
    }

    /** A text; null when there is none to read. */
    public @Nullable String text(String name) {
        return value(name).isBlank() ? null : value(name).strip();
    }

    /** Euros or another plain number, with at most two decimals after a comma or a point. */
    public @Nullable BigDecimal amount(String pointer, String name) {
        String typed = SPACES.matcher(value(name)).replaceAll("");
        if (typed.isEmpty()) {
            return null;
        }
        if (!AMOUNT.matcher(typed).matches()) {
            return unreadable(pointer, AN_AMOUNT);
        }
        return new BigDecimal(typed.replace(',', '.'));
    }

    /** A whole number. */
    public @Nullable Integer whole(String pointer, String name) {
        String typed = SPACES.matcher(value(name)).replaceAll("");
        if (typed.isEmpty()) {
            return null;
        }
        return WHOLE.matcher(typed).matches() ? Integer.valueOf(typed) : unreadable(pointer, A_NUMBER);
    }

    /** A day, as a browser sends it or as it is written in French. */
    public @Nullable LocalDate day(String pointer, String name) {
        String typed = value(name).strip();
        if (typed.isEmpty()) {
            return null;
        }
        Matcher iso = DAY.matcher(typed);
        Matcher french = FRENCH_DAY.matcher(typed);
        try {
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (french.matches()) {
                return LocalDate.of(number(french, 3), number(french, 2), number(french, 1));
            }
        } catch (DateTimeException noSuchDay) {
            return unreadable(pointer, A_DAY);
        }
        return unreadable(pointer, A_DAY);
    }

    /**
     * An instant by day and hour in Paris: only one that exists exactly once (RULE-68).
     *
     * @param name of the fields, which end in {@code Day} and {@code Time}
     */
    public @Nullable OffsetDateTime instant(String pointer, String name) {
        LocalDate day = day(pointer, name + "Day");
        String typed = value(name + "Time").strip();
        if (day == null) {
            return typed.isEmpty() || !findings.isEmpty(pointer) ? null : unreadable(pointer, A_DAY);
        }
        Matcher time = TIME.matcher(typed);
        try {
            if (time.matches()) {
                int second = time.group(3) == null ? 0 : number(time, 3);
                return inParis(pointer, day.atTime(LocalTime.of(number(time, 1), number(time, 2), second)));
            }
        } catch (DateTimeException noSuchTime) {
            return unreadable(pointer, A_TIME);
        }
        return unreadable(pointer, A_TIME);
    }

    /** Adds the day and the hour in Paris that {@link #instant} reads again; both empty for none. */
    public static void put(Map<String, String> values, String name, @Nullable Instant at) {
        ZonedDateTime local = at == null ? null : at.atZone(PARIS);
        values.put(name + "Day", local == null ? "" : local.toLocalDate().toString());
        values.put(
                name + "Time",
                local == null ? "" : local.toLocalTime().withNano(0).toString());
    }

    /** One of an enum's constants. */
    public <E extends Enum<E>> @Nullable E choice(String pointer, String name, Class<E> choices) {
        String chosen = value(name);
        if (chosen.isEmpty()) {
            return null;
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(chosen))
                .findFirst()
                .orElseGet(() -> unreadable(pointer, A_CHOICE));
    }

    /** What could not be read. */
    public List<Refusal> unreadable() {
        return findings.all();
    }

    /** The same form with what is wrong with it. */
    public Typed refused(List<Refusal> wrong) {
        Typed again = new Typed(values);
        again.refusals.addAll(wrong);
        return again;
    }

    /** The same form with another value in one field. */
    public Typed with(String name, String value) {
        Typed changed = new Typed(new LinkedHashMap<>(values));
        changed.values.put(name, value);
        changed.refusals.addAll(refusals);
        return changed;
    }

    /** Everything that is wrong. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** What is wrong with one field. */
    public List<Refusal> wrong(String pointer) {
        return refusals.stream().filter(one -> one.at().equals(pointer)).toList();
    }

    private @Nullable OffsetDateTime inParis(String pointer, LocalDateTime local) {
        List<ZoneOffset> offsets = PARIS.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.atOffset(offsets.get(0));
        }
        ProblemCode gap = offsets.isEmpty() ? PageProblem.HOUR_MISSING : PageProblem.HOUR_TWICE;
        findings.addAll(List.of(Refusal.inWords(
                pointer,
                gap,
                new Text(
                        Formats.of("fr").day(local.toLocalDate()),
                        Formats.of("en").day(local.toLocalDate())))));
        return null;
    }

    private <T> @Nullable T unreadable(String pointer, Text expected) {
        findings.addAll(List.of(Refusal.inWords(pointer, RequestProblem.FIELD_UNREADABLE, expected)));
        return null;
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }
}
