package fr.pesee.ground.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.problem.Findings;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Tables as they come out of the spreadsheet programs that people use. */
class SpreadsheetsTest {
    private static final List<List<Cell>> ROWS = List.of(
            List.of(Cell.text("Code"), Cell.text("Quantité")),
            List.of(Cell.text("007"), Cell.number(new BigDecimal("1234.5"))),
            List.of(Cell.text("=1+1"), Cell.number(new BigDecimal("0.000001"))),
            List.of(Cell.text("'=déjà"), Cell.number(new BigDecimal("123456789012345"))),
            List.of(Cell.text("a \"b\";c,d\te\nf"), Cell.EMPTY));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertSame(Spreadsheets.xlsx("Bordereau", ROWS));
        assertSame(Spreadsheets.csv("fr", ROWS));
        assertSame(Spreadsheets.csv("en", ROWS));
    }

    @Property(tries = 100)
    void everyTextAndNumberReturns(
            @ForAll
                    @CharRange(from = ' ', to = '\u2fff')
                    @Chars({'=', '+', '-', '@', '\'', '"', ';', ',', '_', 'x', '0'})
                    @StringLength(min = 1, max = 30)
                    String text,
            @ForAll @BigRange(min = "0.000001", max = "999999999") @Scale(6) BigDecimal number) {
        String kept = text.strip().replaceAll("[\\p{C}\uFFFD]", "x");
        if (kept.isBlank()) {
            return;
        }
        List<List<Cell>> rows = List.of(List.of(Cell.text("n"), Cell.text(kept), Cell.number(number)));
        for (byte[] file :
                List.of(Spreadsheets.xlsx("S", rows), Spreadsheets.csv("fr", rows), Spreadsheets.csv("en", rows))) {
            Sheet sheet = Spreadsheets.read(file);
            Row row = sheet.rows().get(0);
            assertEquals(kept, sheet.text(row, 1, new Findings()));
            BigDecimal read = sheet.decimal(row, 2, new Findings());
            assertEquals(0, number.compareTo(Optional.ofNullable(read).orElseThrow()));
        }
    }

    @Test
    void noCellOfWrittenCsvIsRunAsAFormula() {
        String csv = new String(Spreadsheets.csv("fr", ROWS), StandardCharsets.UTF_8);
        assertTrue(csv.contains("\r\n'=1+1;"), csv);
        assertTrue(csv.contains("\r\n''=déjà;"), csv);
    }

    @Test
    void theSeparatorAndTheEncodingAreFound() {
        String fr = "Code;Libellé;Quantité\r\nL1;\"a, b, c\";1 234,5\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertEquals("1234.5", decimal(fr.getBytes(charset)));
        }
        assertEquals("1234.5", decimal(("\uFEFF" + fr).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("1234.5", decimal(("\uFEFF" + fr.replace(';', '\t')).getBytes(StandardCharsets.UTF_16BE)));
        assertEquals("1234.5", decimal(("sep=;\r\n" + fr).getBytes(StandardCharsets.UTF_8)));
        assertEquals("1234.5", decimal("Code,Label,Quantity\nL1,x,\"1,234.5\"\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "windows-1252",
                Spreadsheets.read(fr.getBytes(Charset.forName("windows-1252"))).encoding());
    }

    @Test
    void numbersAreReadAsTheirWritersMeanThem() {
        assertEquals("1234", typed("1,234", Decimals.Mark.POINT));
        assertEquals("1.234", typed("1,234", Decimals.Mark.COMMA));
        assertEquals("?", typed("1.234", Decimals.Mark.COMMA));
        assertEquals("?", typed("1,234", Decimals.Mark.EITHER));
        assertEquals("0.234", typed("0,234", Decimals.Mark.EITHER));
        assertEquals("1234567.8", typed("1.234.567,8", Decimals.Mark.EITHER));
        assertEquals("1234567", typed("1.234.567", Decimals.Mark.COMMA));
        assertEquals("1234567.89", typed("1\u202F234\u00A0567,89", Decimals.Mark.COMMA));
        assertEquals("-12.5", typed("\u221212,5", Decimals.Mark.COMMA));
        for (String none : List.of("", "x", "1,2,3", "1.2,3.4", "12 34", "1e3", "1,", ",5", "--1", "9".repeat(50))) {
            assertEquals("", typed(none, Decimals.Mark.COMMA), none);
        }
    }

    @Test
    void aWorkbookIsReadAsItsProgramShowsIt() {
        Sheet sheet = Spreadsheets.read(Workbooks.of("<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c>"
                + "<c r=\"C3\" t=\"s\"><v>1</v></c></row><row><c t=\"s\"><v>2</v></c><c><v>0.57999999999999996</v></c>"
                + "<c s=\"2\"><v>1.5E3</v></c><c s=\"1\"><v>45000</v></c><c s=\"3\"><v>45000</v></c>"
                + "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c><c><f>A1*2</f><v>4</v></c><c><f>A1</f></c>"
                + "<c t=\"inlineStr\"><is><t>é</t></is></c><c t=\"str\"><f>B1</f><v>s</v></c><c s=\"1\"/></row>"));
        assertEquals("Prix", sheet.name());
        assertEquals(List.of("Autre"), sheet.others());
        assertEquals(3, sheet.formulas());
        assertEquals(Cell.text("Libellé"), sheet.rows().get(0).cell(2));
        Row row = sheet.rows().get(1);
        assertEquals(4, row.number());
        assertEquals("a\nb", row.cell(0).text());
        assertEquals("0.58", row.cell(1).text());
        assertEquals("1500", row.cell(2).text());
        List<Cell.Kind> kinds =
                row.inOrder().values().stream().map(Cell::kind).skip(3).toList();
        assertEquals(
                List.of(
                        Cell.Kind.DATE,
                        Cell.Kind.DATE,
                        Cell.Kind.BOOLEAN,
                        Cell.Kind.ERROR,
                        Cell.Kind.NUMBER,
                        Cell.Kind.UNCALCULATED,
                        Cell.Kind.TEXT,
                        Cell.Kind.TEXT),
                kinds);
        Findings findings = new Findings();
        for (int column = 3; column <= 8; column++) {
            sheet.decimal(row, column, findings);
        }
        assertEquals(
                List.of("/rows/4/D", "/rows/4/E", "/rows/4/F", "/rows/4/G", "/rows/4/I"),
                findings.all().stream().map(refusal -> refusal.at()).toList());
    }

    private static void assertSame(byte[] file) {
        Sheet sheet = Spreadsheets.read(file);
        Findings findings = new Findings();
        for (int index = 1; index < ROWS.size(); index++) {
            Row row = sheet.rows().get(index);
            assertEquals(ROWS.get(index).get(0).text(), sheet.text(row, 0, findings));
            BigDecimal number = ROWS.get(index).get(1).number();
            if (number == null) {
                assertNull(sheet.decimal(row, 1, findings));
            } else {
                assertEquals(number, sheet.decimal(row, 1, findings));
            }
        }
        assertTrue(findings.isEmpty(), () -> findings.all().toString());
    }

    private static String decimal(byte[] file) {
        Sheet sheet = Spreadsheets.read(file);
        BigDecimal number = sheet.decimal(sheet.rows().get(1), 2, new Findings());
        return number == null ? "" : number.toPlainString();
    }

    private static String typed(String text, Decimals.Mark mark) {
        try {
            return Decimals.typed(text, mark).map(BigDecimal::toPlainString).orElse("");
        } catch (Decimals.Ambiguous either) {
            return "?";
        }
    }
}
