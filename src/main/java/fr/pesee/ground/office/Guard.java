package fr.pesee.ground.office;

import java.util.regex.Pattern;

/**
 * Keeps a text in CSV from being run as a formula by whoever opens it: an apostrophe goes before what begins with a
 * sign that starts one, and is taken off again when the file comes back. Texts that begin so by themselves get one
 * more, so that every text returns as it was.
 */
final class Guard {
    private static final Pattern RUN = Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'" + RUN.pattern(), Pattern.DOTALL);

    private Guard() {}

    static String put(String text) {
        return RUN.matcher(text).matches() ? "'" + text : text;
    }

    static String taken(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
