package fr.pesee.prepare.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DownloadTableTest {
    private static final Instant NOON = Instant.parse("2019-10-02T10:00:00Z");

    @Test
    void noCellOfASpreadsheetIsReadAsAFormula() {
        DocumentVersion version = new DocumentVersion(1, "-a.pdf", "application/pdf", 3, "ab", NOON, "x");
        TenderDocument document = new TenderDocument(
                1, DocumentKind.RC, "=HYPERLINK(\"http://x\")", null, "fr", false, 0, List.of(version));
        Download download = new Download(7, 1, 1, NOON, false, "@somebody");
        String csv = DownloadTable.of(List.of(download), List.of(document)).csv("en");
        assertEquals(
                "\"2019-10-02T12:00:00+02:00\",\"1\",\"'=HYPERLINK(\"\"http://x\"\")\",\"1\",\"'-a.pdf\",\"ab\","
                        + "\"alone\",\"'@somebody\"",
                csv.lines().skip(1).findFirst().orElseThrow());
    }
}
