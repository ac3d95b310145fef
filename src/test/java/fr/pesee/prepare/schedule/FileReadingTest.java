package fr.pesee.prepare.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.office.Cell;
import fr.pesee.ground.office.OfficeProblem;
import fr.pesee.ground.office.Spreadsheets;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A schedule in a spreadsheet is read as it stands there, and what is wrong is said by row and column. */
class FileReadingTest {
    private static final Set<String> ONE = Set.of("C1");
    private static final Set<String> TWO = new TreeSet<>(Set.of("C1.1", "C1.2"));

    @Test
    void columnsAreFoundByTheirHeadingsInAnyOrderAndLanguage() {
        String text = "Marché 2026-014;;;;\n;;;;\nQTÉ ;Remarque;Désignation;N°;unité de mesure\n"
                + "1 234,5;à voir; Visite ;L01;visite\n;;;;\n2;;Panne;L02;heure\n";
        FileReading reading = read(text, ONE);
        ReadFile file = reading.orThrow();
        assertEquals(List.of("Remarque"), file.unknown());
        assertEquals(
                List.of(
                        new ScheduleLine("L01", "Visite", "visite", new BigDecimal("1234.5"), "C1"),
                        new ScheduleLine("L02", "Panne", "heure", new BigDecimal("2"), "C1")),
                file.lines());
    }

    @Test
    void missingColumnsAreNamedWithTheHeadingsThatWouldDo() {
        Refused refused = assertThrows(Refused.class, () -> read("Code;Libellé\nL01;Visite\n", TWO));
        List<String> said = refused.refusals().stream()
                .map(refusal -> refusal.sentence().fr())
                .toList();
        assertEquals(3, said.size());
        assertTrue(said.get(0).contains("« Unité »") && said.get(0).contains("Unit of measure"), said.toString());
        assertTrue(said.get(2).contains("« Critère de prix »"), said.toString());
        assertEquals("/rows/1", refused.refusals().get(0).at());
    }

    @Test
    void whatIsWrongIsSaidAtItsCellOnce() {
        FileReading reading = read(
                "Code;Libellé;Unité;Quantité;Critère\nL1;a;u;abc;C1.1\nL1;;u;0;C1.2\nL3;c;u;1.234;C9\n;d;u;1;C1.1\n",
                TWO);
        List<String> found = reading.refusals().stream()
                .map(refusal -> refusal.at() + " " + refusal.code().code())
                .toList();
        assertEquals(
                List.of(
                        "/rows/2/D office-number-unreadable",
                        "/rows/3/A schedule-code-twice",
                        "/rows/3/B field-missing",
                        "/rows/3/D schedule-quantity-invalid",
                        "/rows/4/D office-number-ambiguous",
                        "/rows/4/E schedule-criterion-unknown",
                        "/rows/5/A field-missing"),
                found);
        assertEquals("abc", reading.contents().get("/rows/2/D"));
        assertThrows(Refused.class, reading::orThrow);
    }

    @Test
    void aFileHasOneToFiveThousandLines() {
        assertEquals(List.of("schedule-lines-count"), codes(read("Code;Libellé;Unité;Quantité\n", ONE)));
        String line = "L;a;u;1\n";
        FileReading many = read("Code;Libellé;Unité;Quantité\n" + line.repeat(5_001), ONE);
        assertEquals(List.of("schedule-lines-count"), codes(many));
        Refused nothing = assertThrows(Refused.class, () -> read("\n", ONE));
        assertEquals(OfficeProblem.OFFICE_FILE_EMPTY, nothing.refusals().get(0).code());
    }

    @Test
    void whatIsDownloadedIsReadAgainExactly() {
        Schedule schedule = new Schedule(List.of(
                new ScheduleLine("007", "=SOMME(A1)", "-", new BigDecimal("0.000001"), "C1.1"),
                new ScheduleLine("1-2", "Tube 3/4\" ; \"souple\"", "m²", new BigDecimal("123456789.5"), "C1.2"),
                new ScheduleLine("'x", "@ deux\nlignes", "u", new BigDecimal("1.234"), "C1.2")));
        for (String language : List.of("fr", "en")) {
            for (byte[] file : List.of(
                    Spreadsheets.csv(language, FileReading.cells(schedule, language)),
                    Spreadsheets.xlsx("S", FileReading.cells(schedule, language)))) {
                assertEquals(
                        schedule.lines(),
                        FileReading.of("f", file, TWO).orThrow().lines());
            }
        }
    }

    @Test
    void aQuantityIsWhatItsProgramShowsAndNotItsBinaryRest() {
        Map<String, String> shown = Map.of(
                "0.57999999999999996", "0.58",
                "0.30000000000000004", "0.3",
                "1234.5600000000001", "1234.56",
                "48000", "48000");
        shown.forEach((kept, meant) -> {
            byte[] file = Spreadsheets.xlsx(
                    "S",
                    List.of(
                            List.of(Cell.text("Code"), Cell.text("Libellé"), Cell.text("Unité"), Cell.text("Quantité")),
                            List.of(
                                    Cell.text("L1"),
                                    Cell.text("a"),
                                    Cell.text("u"),
                                    Cell.number(new BigDecimal(kept)))));
            ScheduleLine line = FileReading.of("f", file, ONE).orThrow().lines().get(0);
            assertEquals(new BigDecimal(meant), line.quantity());
        });
        FileReading finer = read("Code;Libellé;Unité;Quantité\nL1;a;u;0,0000001\n", ONE);
        assertEquals(List.of("schedule-quantity-invalid"), codes(finer));
    }

    @Test
    void whatWouldChangeIsCounted() {
        ScheduleLine kept = new ScheduleLine("A", "a", "u", new BigDecimal("1.0"), "C1");
        ScheduleLine gone = new ScheduleLine("B", "b", "u", BigDecimal.ONE, "C1");
        ScheduleLine before = new ScheduleLine("C", "c", "u", BigDecimal.ONE, "C1");
        Comparison comparison = Comparison.of(
                new Schedule(List.of(kept, gone, before)),
                new Schedule(List.of(
                        new ScheduleLine("A", "a", "u", BigDecimal.ONE, "C1"),
                        new ScheduleLine("C", "c", "u", BigDecimal.TEN, "C1"),
                        new ScheduleLine("D", "d", "u", BigDecimal.ONE, "C1"))));
        assertEquals(1, comparison.count("same"));
        assertEquals(1, comparison.count("changed"));
        assertEquals(1, comparison.count("new"));
        assertEquals(List.of(gone), comparison.removed());
    }

    private static List<String> codes(FileReading reading) {
        return reading.refusals().stream()
                .map(Refusal::code)
                .map(code -> code.code())
                .toList();
    }

    private static FileReading read(String csv, Set<String> leaves) {
        return FileReading.of("bordereau.csv", csv.getBytes(StandardCharsets.UTF_8), leaves);
    }
}
