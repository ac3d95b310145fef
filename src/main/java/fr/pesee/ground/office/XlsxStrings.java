package fr.pesee.ground.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that a workbook keeps once for all its cells. */
final class XlsxStrings {
    private static final int HEXADECIMAL = 16;

    /** How workbooks write characters that XML lacks (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxStrings() {}

    static List<String> read(String part, byte[] content) {
        SafeXml xml = new SafeXml(part, content);
        List<String> texts = new ArrayList<>();
        while (xml.next()) {
            if (xml.begins("si")) {
                texts.add(runs(xml, "si"));
            }
        }
        return texts;
    }

    /** The text of all runs of the element that begins here, without the reading aids of East Asian scripts. */
    static String runs(SafeXml xml, String element) {
        StringBuilder text = new StringBuilder();
        boolean aid = false;
        boolean run = false;
        while (xml.next() && !xml.ends(element)) {
            aid = xml.begins("rPh") || (aid && !xml.ends("rPh"));
            run = xml.begins("t") || (run && !xml.ends("t"));
            if (run && !aid && text.length() <= Limits.LENGTH) {
                text.append(xml.text());
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), HEXADECIMAL))));
    }

    /** A text that only looks escaped, so that it is read as it is. */
    static String escaped(String text) {
        return ESCAPED.matcher(text).replaceAll("_x005F_x$1_");
    }
}
