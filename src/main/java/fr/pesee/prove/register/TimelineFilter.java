package fr.pesee.prove.register;

import fr.pesee.ground.ledger.EntryText.Chapter;
import fr.pesee.ground.page.Typed;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for in the timeline.
 *
 * @param words all of them must occur, without regard to capitals and accents; none finds everything
 * @param chapters the parts of the tender's life wanted; all when empty
 * @param from the first day, in Paris; null for no bound
 * @param until the last day, in Paris; null for no bound
 */
record TimelineFilter(
        List<String> words,
        Set<Chapter> chapters,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Set<String> NUMBER_SIGNS = Set.of("n°", "no.", "nº");
    private static final int MOST_WORDS = 10;
    private static final int SHORTEST_HASH = 4;

    /** What was typed; days that cannot be read are told by {@link Typed#unreadable}. */
    static TimelineFilter of(Typed typed, List<String> chapters) {
        return new TimelineFilter(
                words(typed.value("q")),
                Arrays.stream(Chapter.values())
                        .filter(chapter -> chapters.contains(chapter.name()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Chapter.class))),
                typed.day("/from", "from"),
                typed.day("/until", "until"));
    }

    /** Whether everything is wanted. */
    boolean isEmpty() {
        return words.isEmpty() && chapters.isEmpty() && from == null && until == null;
    }

    /** Whether this is wanted; what is illegible always is. A seal has no words, and no day of the tender's. */
    boolean wants(TimelineLine line, String language) {
        if (line.isBroken()) {
            return true;
        }
        boolean wanted = chapters.isEmpty() || chapters.contains(line.chapter());
        if (line.seal() != null) {
            return wanted && words.isEmpty() && from == null && until == null;
        }
        return wanted && isWithin(line.at()) && words.stream().allMatch(word -> says(line, language, word));
    }

    private boolean isWithin(@Nullable Instant at) {
        if (at == null) {
            return false;
        }
        LocalDate day = at.atZone(PARIS).toLocalDate();
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Only what this reader is shown: a search must not tell what is hidden. */
    private static boolean says(TimelineLine line, String language, String word) {
        String text = String.join(
                " ",
                line.what().in(language),
                line.detail() == null ? "" : line.detail().in(language),
                line.who() == null ? "" : line.who(),
                line.type());
        return plain(text).contains(word)
                || word.equals(Long.toString(line.seq()))
                || (word.length() >= SHORTEST_HASH && line.leaf().startsWith(word));
    }

    private static List<String> words(String typed) {
        return Arrays.stream(plain(typed).split("\\s+"))
                .filter(word -> !word.isEmpty() && !NUMBER_SIGNS.contains(word))
                .limit(MOST_WORDS)
                .toList();
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text.replace('’', '\''), Normalizer.Form.NFD);
        return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
