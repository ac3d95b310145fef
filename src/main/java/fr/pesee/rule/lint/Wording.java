package fr.pesee.rule.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that hint at a preference for where a tenderer comes from (RULE-09). Whole words, in any case.
 *
 * @param words each a word or a phrase, in French or English
 */
public record Wording(List<String> words) {
    /** Unless a buyer chooses others. */
    public static final Wording DEFAULT = new Wording(List.of(
            "français",
            "française",
            "françaises",
            "national",
            "nationale",
            "nationaux",
            "nationales",
            "nationalité",
            "local",
            "locale",
            "locaux",
            "locales",
            "siège en France",
            "implanté en France",
            "implantée en France",
            "établi en France",
            "établie en France",
            "French",
            "nationality",
            "domestic",
            "headquarters in France",
            "established in France"));

    public Wording {
        words = List.copyOf(words);
    }

    /** The default words and some more. */
    public static Wording defaultAnd(List<String> more) {
        List<String> all = new ArrayList<>(DEFAULT.words);
        all.addAll(more);
        return new Wording(all);
    }

    /** The first of the words that a text holds. */
    Optional<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().filter(word -> holds(lower, word)).findFirst();
    }

    private static boolean holds(String lower, String word) {
        String quoted = Pattern.quote(word.toLowerCase(Locale.ROOT));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])")
                .matcher(lower)
                .find();
    }
}
