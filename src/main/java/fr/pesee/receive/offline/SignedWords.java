package fr.pesee.receive.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the server signed, in words: receipts, refused acts and logs of attempts. The words are in {@code
 * Signed*.properties}.
 */
public final class SignedWords {
    /** Who and what first, then when, then the rest; what is not among these comes last, by its own name. */
    private static final List<String> ORDER = List.of(
            "format",
            "trial",
            "tender",
            "reference",
            "lot",
            "act",
            "id",
            "deposit",
            "withdrawal",
            "bidder",
            "identifier",
            "receivedAt",
            "answeredAt",
            "statedAt",
            "deadline",
            "onTime",
            "proven",
            "bytes",
            "leaf",
            "after",
            "more");

    private static final String REASONS = "reasons";
    private static final String ATTEMPTS = "attempts";

    /** Act, target, begin, end, bytes and outcome. */
    private static final int COLUMNS = 6;

    private final ResourceBundle words;

    private SignedWords(Locale language) {
        this.words = ResourceBundle.getBundle(
                "fr.pesee.receive.offline.Signed",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * A line for each thing that was signed; digests of parts, which are for programs, are left out.
     *
     * @param fields what was signed, by name
     */
    public static List<String> lines(Map<String, Object> fields, Locale language) {
        return new SignedWords(language).lines(fields);
    }

    private List<String> lines(Map<String, Object> fields) {
        List<String> names = new ArrayList<>(ORDER);
        names.addAll(new TreeSet<>(fields.keySet()));
        List<String> lines = new ArrayList<>();
        names.stream().distinct().forEach(name -> {
            Object value = fields.get(name);
            if (value != null && !(value instanceof List)) {
                lines.add(word(name) + word("colon") + shown(name, value));
            }
        });
        if (fields.get(REASONS) instanceof List<?> reasons) {
            lines.add(word(REASONS) + word("colon") + reasons.size());
            reasons.forEach(reason -> lines.add("  " + reason));
            lines.add(word("sentences"));
        }
        if (fields.get(ATTEMPTS) instanceof List<?> attempts) {
            lines.add(word(ATTEMPTS) + word("colon") + attempts.size());
            attempts.forEach(attempt -> lines.add("  " + attempt(attempt)));
        }
        return lines;
    }

    private String shown(String name, Object value) {
        return value instanceof Boolean || name.equals("act") ? word(value.toString()) : value.toString();
    }

    private String attempt(@Nullable Object attempt) {
        if (!(attempt instanceof List<?> texts) || texts.size() != COLUMNS) {
            return String.valueOf(attempt);
        }
        return texts.get(2) + " - " + texts.get(3) + "  " + word(texts.get(0)) + "  " + texts.get(1) + "  "
                + texts.get(4) + word("octets") + "  " + word(texts.get(5));
    }

    /** The word for a name; the name itself, where there is none, such as for the code of a refusal. */
    private String word(@Nullable Object name) {
        String key = String.valueOf(name);
        return words.containsKey(key) ? words.getString(key) : key;
    }
}
