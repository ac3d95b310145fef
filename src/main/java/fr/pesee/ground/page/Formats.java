package fr.pesee.ground.page;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How numbers and dates are written for a reader: {@code 54 990 400 €} and {@code 29/11/2019 12:00} in French,
 * {@code €54,990,400} and {@code 29 Nov 2019, 12:00} in English; a true minus; hours of Paris.
 */
public final class Formats {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Formats FRENCH = new Formats(Locale.FRENCH);
    private static final Formats ENGLISH = new Formats(Locale.ENGLISH);
    private static final int MOST_DECIMALS = 10;
    private static final char MINUS = '\u2212';
    private static final char NARROW_SPACE = '\u202F';
    private static final char HARD_SPACE = '\u00A0';
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int UNITS = 4;

    private final Locale locale;
    private final boolean french;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter second;
    private final DateTimeFormatter millisecond;
    private final DateTimeFormatter spoken;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter time;

    private Formats(Locale locale) {
        this.locale = locale;
        this.french = locale.equals(Locale.FRENCH);
        this.day = formatter(french ? "dd/MM/uuuu" : "d MMM uuuu");
        this.minute = formatter(french ? "dd/MM/uuuu HH:mm" : "d MMM uuuu, HH:mm");
        this.second = formatter(french ? "dd/MM/uuuu HH:mm:ss" : "d MMM uuuu, HH:mm:ss");
        this.millisecond = formatter(french ? "dd/MM/uuuu HH:mm:ss,SSS" : "d MMM uuuu, HH:mm:ss.SSS");
        this.spoken = formatter(
                french
                        ? "EEEE d MMMM uuuu 'à' H'" + HARD_SPACE + "h" + HARD_SPACE + "'mm"
                        : "EEEE d MMMM uuuu 'at' HH:mm");
        this.weekday = formatter("EEEE d MMMM uuuu");
        this.time = formatter("HH:mm:ss");
    }

    /** How a reader of this language reads; French unless English. */
    public static Formats of(String language) {
        return language.equals("en") ? ENGLISH : FRENCH;
    }

    /** The same words with a capital at their beginning. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }

    /** Things by their names, in their own order, as one sentence. */
    public <T extends Comparable<T>> String listed(Collection<T> things, Function<T, Text> name) {
        return sentence(things.stream()
                .sorted()
                .map(thing -> name.apply(thing).in(locale.getLanguage()))
                .collect(Collectors.joining(", ")));
    }

    /** A number with as many decimals as it has. */
    public String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return number(plain, Math.max(0, plain.scale()));
    }

    /** A number with exactly this many decimals, rounded HALF_UP for display only (RULE-36). */
    public String number(Fraction value, int decimals) {
        return number(value.toDecimal(decimals), decimals);
    }

    /** An exact number: its decimals where they end, else its fraction. */
    public String exact(Fraction value) {
        BigDecimal decimal = value.toDecimal(MOST_DECIMALS);
        return Fraction.of(decimal).equals(value) ? number(decimal) : value.toString();
    }

    /** An exact number as somebody would type it: no grouping, its decimals where they end, else its fraction. */
    public String typed(Fraction value) {
        BigDecimal decimal = value.toDecimal(MOST_DECIMALS);
        if (!Fraction.of(decimal).equals(value)) {
            return value.toString();
        }
        BigDecimal stripped = decimal.stripTrailingZeros();
        String plain = (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        return locale.getLanguage().equals("fr") ? plain.replace('.', ',') : plain;
    }

    /** A whole number. */
    public String whole(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    /** A whole number, as templates have it. */
    public String whole(Integer value) {
        return whole(value.longValue());
    }

    /** A difference, with its sign. */
    public String signed(Fraction value, int decimals) {
        BigDecimal rounded = value.toDecimal(decimals);
        return (rounded.signum() > 0 ? "+" : "") + number(rounded, decimals);
    }

    /** Euros; cents only where there are any. */
    public String money(BigDecimal euros) {
        BigDecimal plain = euros.stripTrailingZeros();
        int decimals = plain.scale() <= 0 ? 0 : Math.max(2, plain.scale());
        String sign = plain.signum() < 0 ? String.valueOf(MINUS) : "";
        String amount = number(plain.abs(), decimals);
        return french ? sign + amount + HARD_SPACE + "€" : sign + "€" + amount;
    }

    /** A day. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** The day of an instant, in Paris. */
    public String day(Instant at) {
        return day.format(paris(at));
    }

    /** An instant to the minute, in Paris. */
    public String minute(Instant at) {
        return minute.format(paris(at));
    }

    /** An instant to the second, in Paris. */
    public String second(Instant at) {
        return second.format(paris(at));
    }

    /**
     * An instant to the second, and to the millisecond within the second of a limit: else nobody could see on which
     * side of it the instant is. What is late by less than a millisecond reads as late by one.
     */
    public String against(Instant at, Instant limit) {
        if (!at.truncatedTo(ChronoUnit.SECONDS).equals(limit.truncatedTo(ChronoUnit.SECONDS))) {
            return second(at);
        }
        boolean hidden = at.isAfter(limit) && !at.truncatedTo(ChronoUnit.MILLIS).isAfter(limit);
        return millisecond.format(paris(hidden ? at.plusMillis(1) : at));
    }

    /** The day of an instant in Paris, as a heading: Vendredi 29 novembre 2019. */
    public String weekday(Instant at) {
        return sentence(ordinal(weekday.format(paris(at))));
    }

    /** The time of an instant in Paris, to the second. */
    public String time(Instant at) {
        return time.format(paris(at));
    }

    /** An instant as one says it: vendredi 29 novembre 2019 à 12 h 00. */
    public String spoken(Instant at) {
        return ordinal(spoken.format(paris(at)));
    }

    /** In French the first day of a month is the first, and every other one a number. */
    private String ordinal(String spokenDay) {
        return french ? spokenDay.replaceFirst(" 1 ", " 1er ") : spokenDay;
    }

    /** A number of bytes, in thousands of thousands, with one decimal at most. */
    public String size(long bytes) {
        int power = 0;
        BigDecimal amount = BigDecimal.valueOf(bytes);
        while (power < UNITS && amount.compareTo(THOUSAND) >= 0) {
            amount = amount.movePointLeft(3);
            power++;
        }
        if (power == 0) {
            boolean one = bytes == 1 || (bytes == 0 && french);
            return whole(bytes) + HARD_SPACE + (french ? "octet" : "byte") + (one ? "" : "s");
        }
        String unit = (french ? List.of("ko", "Mo", "Go", "To") : List.of("kB", "MB", "GB", "TB")).get(power - 1);
        return number(amount.setScale(1, RoundingMode.HALF_UP)) + HARD_SPACE + unit;
    }

    /** How far an instant lies ahead of now, or behind it. */
    public String distance(Instant now, Instant at) {
        Duration ahead = Duration.between(now, at);
        String span = span(ahead.abs());
        if (french) {
            return (ahead.isNegative() ? "il y a " : "dans ") + span;
        }
        return ahead.isNegative() ? span + " ago" : "in " + span;
    }

    private String span(Duration length) {
        if (length.toDays() > 0) {
            return counted(length.toDays(), french ? "jour" : "day");
        }
        if (length.toHours() > 0) {
            return counted(length.toHours(), french ? "heure" : "hour");
        }
        return counted(Math.max(1, length.toMinutes()), "minute");
    }

    private String counted(long count, String unit) {
        return whole(count) + HARD_SPACE + unit + (count > 1 ? "s" : "");
    }

    private String number(BigDecimal value, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign(MINUS);
        symbols.setGroupingSeparator(french ? NARROW_SPACE : ',');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private static ZonedDateTime paris(Instant at) {
        return at.atZone(PARIS);
    }
}
