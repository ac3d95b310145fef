package fr.pesee.prove.opendata;

import fr.pesee.ground.problem.PlainText;
import fr.pesee.prove.opendata.ReadNotice.Found;
import fr.pesee.prove.opendata.ReadNotice.Missing;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes together while a notice is read: what was found, and what is missing. */
final class Reading {
    private static final String FRENCH = "FRA";
    private static final String ENGLISH = "ENG";
    private static final String BLANKS = "\\s++";

    private final String language;
    private final List<Found> found = new ArrayList<>();
    private final Set<Missing> missing = new LinkedHashSet<>();

    /**
     * Nothing read yet.
     *
     * @param language of the notice, for what is said neither in French nor in English
     */
    Reading(String language) {
        this.language = language;
    }

    /** Something that people write as the notice does. */
    void found(Term term, int lot, String value) {
        found(term, lot, value, Text.same(value));
    }

    void found(Term term, int lot, String value, Text shown) {
        found.add(new Found(term, lot, value, shown));
    }

    void missing(Gap gap, int lot, String detail) {
        missing.add(new Missing(gap, lot, detail));
    }

    void missing(List<Missing> more) {
        missing.addAll(more);
    }

    List<Found> found() {
        return found;
    }

    List<Missing> missing() {
        return List.copyOf(missing);
    }

    /** A text in one language: French, else English, else that of the notice, else any; null when there is none. */
    @Nullable
    String text(List<NoticeElement> versions, int lot, int longest) {
        NoticeElement chosen = chosen(versions, FRENCH, ENGLISH, language);
        return chosen == null ? null : clean(chosen.use(), lot, longest);
    }

    /** A text in French and in English, each standing in for the other; null when there is none. */
    @Nullable
    Text words(List<NoticeElement> versions, int lot, int longest) {
        NoticeElement french = chosen(versions, FRENCH, ENGLISH, language);
        NoticeElement english = chosen(versions, ENGLISH, FRENCH, language);
        if (french == null || english == null) {
            return null;
        }
        String inFrench = clean(french.use(), lot, longest);
        String inEnglish = clean(english.use(), lot, longest);
        return inFrench == null || inEnglish == null ? null : new Text(inFrench, inEnglish);
    }

    private static @Nullable NoticeElement chosen(List<NoticeElement> versions, String... languages) {
        List<NoticeElement> readable =
                versions.stream().filter(one -> !one.text().isEmpty()).toList();
        return Arrays.stream(languages)
                .map(wanted -> readable.stream()
                        .filter(one -> one.attribute("languageID").equals(wanted))
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(readable.isEmpty() ? null : readable.get(0));
    }

    /** The text as it can be kept: on one line, no longer than allowed; what is lost is told. */
    private @Nullable String clean(String text, int lot, int longest) {
        // Cut before anything else: a text may be as long as the file.
        String cut = text.length() > 4 * longest ? text.substring(0, 4 * longest) : text;
        String line = cut.replaceAll(BLANKS, " ").strip();
        String storable = line.codePoints()
                .filter(point -> PlainText.isStorable(Character.toString(point)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!storable.equals(line)) {
            missing(Gap.TEXT_CLEANED, lot, "");
        }
        if (!PlainText.isVisible(storable)) {
            return null;
        }
        if (cut.length() == text.length() && storable.codePointCount(0, storable.length()) <= longest) {
            return storable;
        }
        missing(Gap.TEXT_SHORTENED, lot, Integer.toString(longest));
        int end = storable.offsetByCodePoints(0, Math.min(longest, storable.codePointCount(0, storable.length())));
        return storable.substring(0, end).strip();
    }
}
