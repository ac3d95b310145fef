package fr.pesee.ground.problem;

import java.util.Arrays;

/** What a text may be made of to be kept, hashed and shown as it was meant. */
public final class PlainText {
    /** As few letters and digits as a reason can have. */
    public static final int FEWEST = 10;

    private static final int LONGEST_SHOWN = 1000;
    private static final String REPLACEMENT = "\uFFFD";

    private PlainText() {}

    /**
     * Whether a text can be kept: PostgreSQL stores no NUL, canonical JSON no half of a surrogate pair, no page prints
     * the other control characters, and marks that turn the direction of writing around would make a name or a reason
     * read as another one.
     */
    public static boolean isStorable(String value) {
        return value.codePoints().allMatch(PlainText::isStorable);
    }

    /** Whether there is anything to read in it. */
    public static boolean isVisible(String value) {
        return value.codePoints().anyMatch(PlainText::isVisible);
    }

    /**
     * Whether a text that has to give a reason can be one: at least {@value #FEWEST} letters or digits, and not one
     * character again and again.
     */
    public static boolean saysSomething(String value) {
        int[] letters = value.codePoints().filter(Character::isLetterOrDigit).toArray();
        return letters.length >= FEWEST && Arrays.stream(letters).distinct().count() > 1;
    }

    /** The text as a refusal may repeat it: shortened, and without what cannot be kept. */
    static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints().limit(LONGEST_SHOWN).forEach(codePoint -> {
            if (isStorable(codePoint)) {
                shown.appendCodePoint(codePoint);
            } else {
                shown.append(REPLACEMENT);
            }
        });
        return value.codePoints().skip(LONGEST_SHOWN).findAny().isPresent() ? shown + "…" : shown.toString();
    }

    private static boolean isStorable(int codePoint) {
        boolean layout = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return layout
                || !(Character.isISOControl(codePoint) || isHalf(codePoint) || turns(codePoint) || isNone(codePoint));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Unicode's embeddings, overrides and isolates (UAX 9). */
    private static boolean turns(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /** Code points that Unicode promises never to give a character, and the mark of a letter that was lost. */
    private static boolean isNone(int codePoint) {
        return codePoint == 0xFFFD || (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    private static boolean isVisible(int codePoint) {
        boolean blank = Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
        return !blank && Character.getType(codePoint) != Character.FORMAT;
    }
}
