package fr.pesee.ground.office;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file's name as every system can keep it: no path, nothing unseen, nothing reserved, not too long. */
public final class FileName {
    private static final int MOST_BYTES = 180;
    private static final int LONGEST_EXTENSION = 10;

    /** What Windows or a shell reads as more than a letter. */
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /**
     * A name made clean.
     *
     * @param given what a client calls the file; anything may stand in it
     * @param extension what the name ends with when it has no ending of its own
     */
    public static String clean(String given, String extension) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::isSeen)
                .forEach(kept::appendCodePoint);
        String plain = BLANK.matcher(RESERVED.matcher(kept).replaceAll("_")).replaceAll(" ");
        String name = EDGES.matcher(plain).replaceAll("");
        String ending = extension(name);
        String stem = EDGES.matcher(ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1))
                .replaceAll("");
        if (stem.isEmpty()) {
            stem = "document";
        }
        if (DEVICE.matcher(stem).matches()) {
            stem = "_" + stem;
        }
        return shortened(stem) + "." + (ending.isEmpty() ? extension : ending);
    }

    /** What stands behind the last point, in lower case; empty when nothing there looks like an ending. */
    static String extension(String name) {
        int point = name.lastIndexOf('.');
        String ending = point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
        return ending.length() <= LONGEST_EXTENSION && ending.matches("[a-z0-9]+") ? ending : "";
    }

    private static String shortened(String stem) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int codePoint : stem.codePoints().toArray()) {
            String letter = Character.toString(codePoint);
            bytes += letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            kept.append(letter);
        }
        return EDGES.matcher(kept).replaceAll("");
    }

    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> codePoint == '\t';
            default -> codePoint != 0xFFFD;
        };
    }
}
