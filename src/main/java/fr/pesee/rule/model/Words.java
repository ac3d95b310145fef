package fr.pesee.rule.model;

import fr.pesee.rule.exact.Text;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text of the file may be, so that it survives any store, any other reader of YAML, and any screen. */
final class Words {
    private static final int MAX_CHARACTERS = 4000;
    /** What readers of YAML take for a number or a boolean unless it is quoted. */
    private static final Pattern NOT_A_TEXT =
            Pattern.compile("[-+]?(\\.[0-9_]+|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?"
                    + "|0[xob][0-9a-fA-F_]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)"
                    + "|true|True|TRUE|false|False|FALSE");

    private Words() {}

    /** The kind of problem with a value that must be a text; null when there is none. */
    static @Nullable String objection(Source.Scalar scalar) {
        String text = scalar.text();
        if (scalar.isNothing() || text.isBlank()) {
            return "not-text";
        }
        if (text.length() > MAX_CHARACTERS) {
            return "text-too-long";
        }
        if (text.codePoints().anyMatch(Words::isForbidden)) {
            return "bad-character";
        }
        return !scalar.quoted() && NOT_A_TEXT.matcher(text).matches() ? "unquoted-text" : null;
    }

    /** A constant as the format writes it. */
    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Text sentence(String objection) {
        return switch (objection) {
            case "text-too-long" ->
                new Text(
                        "Texte trop long : plus de " + MAX_CHARACTERS + " caractères.",
                        "Text too long: more than " + MAX_CHARACTERS + " characters.");
            case "bad-character" ->
                new Text(
                        "Caractère de contrôle ou moitié de caractère dans le texte.",
                        "Control character or half a character in the text.");
            case "unquoted-text" ->
                new Text(
                        "Un texte est attendu : mettez-le entre guillemets, sinon YAML y lit un nombre ou un booléen.",
                        "A text is expected: put it between quotes, else YAML reads a number or a boolean.");
            default -> new Text("Un texte est attendu.", "A text is expected.");
        };
    }

    private static boolean isForbidden(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        return control || character == 0xFFFD || Character.getType(character) == Character.SURROGATE;
    }
}
