package fr.pesee.ground.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void anOrdinaryNameStaysAsItIs() {
        assertClean("Règlement (v2) – cercle 3.pdf", "Règlement (v2) – cercle 3.pdf");
        assertClean("ценовая таблица.xlsx", "ценовая таблица.xlsx");
    }

    @Test
    void aPathIsNoPartOfAName() {
        assertClean("passwd.pdf", "../../../etc/passwd");
        assertClean("plan.pdf", "C:\\Users\\camille\\plan.pdf");
        assertClean("document.pdf", "../..");
        assertClean("document.pdf", "/");
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        assertClean("factureexe.pdf", "facture\u202Eexe.pdf");
        assertClean("a.pdf", "a\u0000.pdf");
        assertClean("ab.pdf", "a\u200E\u2066b\r\n.pdf");
        assertClean("a b.pdf", "a\u00A0 \t b.pdf");
        assertClean("document.pdf", "\u200B\u200B");
    }

    @Test
    void whatSomeSystemReadsAsMoreThanALetterIsReplaced() {
        assertClean("a_b_c__.pdf", "a<b>c:*.pdf");
        assertClean("_CON.pdf", "CON.pdf");
        assertClean("a.pdf", "  ..a.. .pdf");
    }

    @Test
    void aLongNameKeepsItsEndingAndFitsEveryFileSystem() {
        String clean = FileName.clean("é".repeat(300) + ".pdf", "pdf");
        assertTrue(clean.endsWith("é.pdf"), clean);
        assertTrue(clean.getBytes(StandardCharsets.UTF_8).length < 200, clean);
    }

    @Test
    void twoWritingsOfOneLetterAreOneName() {
        assertEquals(FileName.clean("e\u0301.pdf", "pdf"), FileName.clean("\u00E9.pdf", "pdf"));
    }

    private static void assertClean(String expected, String given) {
        assertEquals(expected, FileName.clean(given, "pdf"));
    }
}
