package fr.pesee.ground.office;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the first visible sheet of a workbook, and what its cells refer to. */
final class XlsxReader {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";

    private XlsxReader() {}

    private record Listed(String name, String relation) {}

    static Sheet read(XlsxFile file) {
        requireNoMacros(file);
        List<Listed> visible = visible(part(file, WORKBOOK));
        if (visible.isEmpty()) {
            throw new Refused(Refusal.of(OfficeProblem.OFFICE_SHEET_NONE));
        }
        Map<String, String> targets = targets(part(file, RELATIONS));
        String path = Optional.ofNullable(targets.get(visible.get(0).relation()))
                .map(XlsxReader::resolved)
                .orElseThrow(() -> broken(RELATIONS));
        List<String> strings = file.part(STRINGS)
                .map(content -> XlsxStrings.read(STRINGS, content))
                .orElse(List.of());
        XlsxStyles styles = file.part(STYLES)
                .map(content -> XlsxStyles.read(STYLES, content))
                .orElseGet(XlsxStyles::none);
        XlsxCells cells = new XlsxCells(part(file, path), strings, styles);
        List<Row> rows = cells.rows();
        return new Sheet(
                visible.get(0).name(),
                "",
                "",
                rows,
                cells.formulas(),
                cells.merges(),
                visible.stream().skip(1).map(Listed::name).toList());
    }

    private static SafeXml part(XlsxFile file, String path) {
        return new SafeXml(path, file.part(path).orElseThrow(() -> broken(path)));
    }

    /** A workbook with macros says so in its content type, whatever it is called. */
    private static void requireNoMacros(XlsxFile file) {
        String types = new String(file.part(TYPES).orElseThrow(() -> broken(TYPES)), StandardCharsets.UTF_8);
        if (types.contains("macroEnabled")) {
            throw new Refused(Refusal.of(OfficeProblem.OFFICE_MACROS));
        }
    }

    private static List<Listed> visible(SafeXml xml) {
        List<Listed> sheets = new ArrayList<>();
        while (xml.next()) {
            if (xml.begins("sheet") && isShown(xml.attribute("state"))) {
                String name = xml.attribute("name");
                String relation = xml.attribute("id");
                if (name == null || relation == null) {
                    throw xml.broken();
                }
                sheets.add(new Listed(name, relation));
            }
        }
        return sheets;
    }

    private static boolean isShown(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    private static Map<String, String> targets(SafeXml xml) {
        Map<String, String> targets = new HashMap<>();
        while (xml.next()) {
            if (xml.begins("Relationship")) {
                String id = xml.attribute("Id");
                String target = xml.attribute("Target");
                if (id == null || target == null) {
                    throw xml.broken();
                }
                if ("External".equals(xml.attribute("TargetMode"))) {
                    throw new Refused(Refusal.of(OfficeProblem.OFFICE_EXTERNAL, target));
                }
                targets.put(id, target);
            }
        }
        return targets;
    }

    private static String resolved(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static Refused broken(String part) {
        return new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_BROKEN, part));
    }
}
