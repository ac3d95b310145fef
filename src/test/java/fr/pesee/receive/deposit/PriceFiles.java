package fr.pesee.receive.deposit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks, written cell by cell: what spreadsheet programs keep, and what none of them would. */
final class PriceFiles {
    private static final int BOMB = 120_000_000;

    private PriceFiles() {}

    /** A workbook whose second sheet holds these rows; style 1 is a date. */
    static byte[] workbook(String rows) {
        Map<String, byte[]> parts = new TreeMap<>();
        put(parts, "xl/workbook.xml", """
                <workbook xmlns="m" xmlns:r="r"><sheets><sheet name="Lisez-moi" sheetId="1" r:id="rId1"/>
                <sheet name="Prix" sheetId="2" r:id="rId2"/></sheets></workbook>""");
        put(parts, "xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>""");
        put(parts, "xl/sharedStrings.xml", """
                <sst><si><t>Code</t></si><si><r><t>Prix </t></r><r><t>unitaire HT</t></r></si></sst>""");
        put(parts, "xl/styles.xml", """
                <styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
        put(parts, "xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>");
        String titles = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>";
        put(parts, "xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + titles + rows + "</sheetData></worksheet>");
        return zip(parts);
    }

    /** One row: a code in the first column, and in the third a cell of this kind. */
    static String row(int number, String code, String attributes, String content) {
        return "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"inlineStr\"><is><t>" + code + "</t></is></c>"
                + "<c r=\"C" + number + "\" " + attributes + ">" + content + "</c></row>";
    }

    /** A small file that says it is a workbook, and is 120 MB once unpacked. */
    static byte[] bomb() {
        return zip(Map.of("xl/workbook.xml", new byte[BOMB], "xl/_rels/workbook.xml.rels", new byte[1]));
    }

    private static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
