package fr.pesee.ground.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks part by part, honest and hostile. */
final class Workbooks {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private Workbooks() {}

    /** A workbook whose only sheet has these rows, and whose style 1 is a date, 2 euros, 3 a date of its own. */
    static Map<String, byte[]> parts(String rows) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "\"/></Types>");
        put(
                parts,
                "xl/workbook.xml",
                "<workbook" + MAIN + " xmlns:r=\"r\"><sheets><sheet name=\"Cachée\" r:id=\"r2\" state=\"hidden\"/>"
                        + "<sheet name=\"Prix\" r:id=\"r1\"/><sheet name=\"Autre\" r:id=\"r2\"/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>");
        put(
                parts,
                "xl/styles.xml",
                "<styleSheet" + MAIN + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.00&quot;d&quot;\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"[$-40C]dd/mm/yyyy\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        put(
                parts,
                STRINGS,
                "<sst" + MAIN + "><si><t>Code</t></si><si><r><t>Li</t></r><r><t>bellé</t></r><rPh><t>aid</t></rPh></si>"
                        + "<si><t>a_x000A_b</t></si></sst>");
        put(parts, SHEET, sheet(rows));
        return parts;
    }

    static String sheet(String rows) {
        return "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static void put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    static byte[] of(String rows) {
        return zip(parts(rows));
    }
}
