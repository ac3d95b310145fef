package fr.pesee.ground.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date or a time; nothing else tells them from numbers. */
final class XlsxStyles {
    /** Texts, escapes, fillers, and conditions or colours in a number format; hours in brackets stay. */
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+\\])[^\\]]*\\]");

    private static final Pattern DATE = Pattern.compile(".*[dDmMyYhHsS].*", Pattern.DOTALL);

    private final List<Boolean> dates;

    private XlsxStyles(List<Boolean> dates) {
        this.dates = dates;
    }

    static XlsxStyles none() {
        return new XlsxStyles(List.of());
    }

    static XlsxStyles read(String part, byte[] content) {
        SafeXml xml = new SafeXml(part, content);
        Map<Integer, String> formats = new HashMap<>();
        List<Integer> used = new ArrayList<>();
        boolean cells = false;
        while (xml.next()) {
            cells = xml.begins("cellXfs") || (cells && !xml.ends("cellXfs"));
            if (xml.begins("numFmt")) {
                String code = xml.attribute("formatCode");
                formats.put(xml.number("numFmtId"), code == null ? "" : code);
            } else if (cells && xml.begins("xf")) {
                used.add(xml.number("numFmtId"));
            }
        }
        return new XlsxStyles(
                used.stream().map(id -> isDate(id, formats.get(id))).toList());
    }

    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    private static boolean isDate(int id, @Nullable String code) {
        if (code != null) {
            return code.length() <= Limits.LENGTH
                    && DATE.matcher(NO_CODE.matcher(code).replaceAll("")).matches();
        }
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }
}
