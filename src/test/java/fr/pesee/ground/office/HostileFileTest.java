package fr.pesee.ground.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files made to harm, or spoilt on the way: each is refused for what it is, within a moment. */
class HostileFileTest {
    private static final Duration MOMENT = Duration.ofSeconds(10);
    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    @Test
    void bombsAreNotInflated() {
        refuse(OfficeProblem.OFFICE_FILE_LARGE, with("xl/media/image1.bin", " ".repeat(40 << 20)));
        refuse(OfficeProblem.OFFICE_FILE_LARGE, with(Workbooks.STRINGS, "<sst>" + " ".repeat(2 << 20) + "</sst>"));
        Map<String, byte[]> many = Workbooks.parts(ROW);
        for (int index = 0; index < 1_001; index++) {
            Workbooks.put(many, "xl/x" + index, "");
        }
        refuse(OfficeProblem.OFFICE_FILE_LARGE, Workbooks.zip(many));
    }

    @Test
    void nothingIsDeclaredAndNothingIsFetched() {
        String entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        refuse(OfficeProblem.OFFICE_FILE_UNSAFE, with(Workbooks.STRINGS, entity + "<sst><si><t>&a;</t></si></sst>"));
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        refuse(OfficeProblem.OFFICE_FILE_UNSAFE, with(Workbooks.SHEET, laughs + Workbooks.sheet("<row>&b;</row>")));
        refuse(
                OfficeProblem.OFFICE_FILE_UNSAFE,
                with("xl/workbook.xml", "<!DOCTYPE x SYSTEM \"http://x/\"><workbook/>"));
    }

    @Test
    void macrosLinksAndLocksAreNamed() {
        refuse(OfficeProblem.OFFICE_MACROS, with("xl/vbaProject.bin", "x"));
        refuse(
                OfficeProblem.OFFICE_MACROS,
                with("[Content_Types].xml", "<Types>ms-excel.sheet.macroEnabled.main</Types>"));
        refuse(OfficeProblem.OFFICE_EXTERNAL, with("xl/externalLinks/externalLink1.xml", "<x/>"));
        refuse(
                OfficeProblem.OFFICE_EXTERNAL,
                with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Target=\"http://x/\" TargetMode=\"External\"/>"
                                + "</Relationships>"));
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        refuse(OfficeProblem.OFFICE_FILE_CLOSED, old);
        byte[] locked = Workbooks.of(ROW);
        for (int at = 0; at < locked.length - 10; at++) {
            boolean central = locked[at] == 'P' && locked[at + 1] == 'K' && locked[at + 2] == 1 && locked[at + 3] == 2;
            locked[at + 8] |= (byte) (central ? 1 : 0);
        }
        refuse(OfficeProblem.OFFICE_FILE_CLOSED, locked);
    }

    @Test
    void cellsThatNoSheetHasAreNotMade() {
        for (String cell : new String[] {
            "<c r=\"ZZZZZZ1\"><v>1</v></c>",
            "<c r=\"A2\"><v>1</v></c>",
            "<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>",
            "<c r=\"A1\" t=\"s\"><v>99</v></c>",
            "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
            "<c r=\"A1\"><v>1e999999999</v></c>",
            "<c r=\"A1\"><v>NaN</v></c>",
            "<c r=\"A1\" t=\"zzz\"><v>1</v></c>"
        }) {
            refuse(OfficeProblem.OFFICE_FILE_BROKEN, Workbooks.of("<row r=\"1\">" + cell + "</row>"));
        }
        refuse(OfficeProblem.OFFICE_TABLE_LARGE, Workbooks.of("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"));
        refuse(OfficeProblem.OFFICE_FILE_BROKEN, Workbooks.of("<row r=\"2\"/><row r=\"1\"/>"));
        refuse(OfficeProblem.OFFICE_FILE_BROKEN, Workbooks.of("<a>".repeat(100) + "</a>".repeat(100)));
        refuse(OfficeProblem.OFFICE_FILE_BROKEN, Workbooks.of("<row"));
        StringBuilder names = new StringBuilder();
        for (int index = 0; index < 5_000; index++) {
            names.append("<n").append(index).append("/>");
        }
        refuse(OfficeProblem.OFFICE_FILE_BROKEN, Workbooks.of(names.toString()));
        String text = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "ab".repeat(20_000) + "</t></is></c></row>";
        refuse(OfficeProblem.OFFICE_CELL_LONG, Workbooks.of(text));
    }

    @Test
    void whatIsNoTableIsSaidToBeNone() {
        refuse(OfficeProblem.OFFICE_FILE_EMPTY, new byte[0]);
        refuse(OfficeProblem.OFFICE_FILE_UNKNOWN, new byte[] {'%', 'P', 'D', 'F', 0, 1, (byte) 0x81});
        refuse(OfficeProblem.OFFICE_FILE_UNKNOWN, Workbooks.zip(Map.of("content.xml", new byte[] {1})));
        refuse(OfficeProblem.OFFICE_SHEET_NONE, with("xl/workbook.xml", "<workbook/>"));
        refuse(OfficeProblem.OFFICE_CSV_BROKEN, csv("a;b\n\"c;d\n"));
        refuse(OfficeProblem.OFFICE_CSV_BROKEN, csv("a;b\n\"c\"x;d\n"));
        refuse(OfficeProblem.OFFICE_TABLE_LARGE, csv("a;b\n" + ";".repeat(1_000_001)));
        refuse(OfficeProblem.OFFICE_TABLE_LARGE, csv("a;b\n" + ";".repeat(300) + "x\n"));
        refuse(OfficeProblem.OFFICE_TABLE_LARGE, csv("a;b\n".repeat(20_001)));
        assertTrue(Spreadsheets.read(csv("\n\n")).rows().isEmpty());
    }

    @Test
    void spoiltFilesAreReadOrRefusedAndNothingElse() {
        byte[] honest = Workbooks.of(ROW + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>");
        Random random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] spoilt = honest.clone();
            for (int change = 0; change <= round % 4; change++) {
                spoilt[4 + random.nextInt(spoilt.length - 4)] = (byte) random.nextInt(256);
            }
            try {
                Spreadsheets.read(spoilt);
            } catch (Refused clear) {
                refused++;
            }
        }
        assertTrue(refused > 1_000, "refused: " + refused);
        byte[] cut = new byte[honest.length / 2];
        System.arraycopy(honest, 0, cut, 0, cut.length);
        refuse(OfficeProblem.OFFICE_FILE_BROKEN, cut);
    }

    private static byte[] with(String part, String content) {
        Map<String, byte[]> parts = Workbooks.parts(ROW);
        Workbooks.put(parts, part, content);
        return Workbooks.zip(parts);
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refuse(OfficeProblem expected, byte[] file) {
        Refused refused = assertTimeoutPreemptively(
                MOMENT, () -> assertThrows(Refused.class, () -> Spreadsheets.read(file), expected::name));
        assertEquals(expected, refused.refusals().get(0).code());
    }
}
