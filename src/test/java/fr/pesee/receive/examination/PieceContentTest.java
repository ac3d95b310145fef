package fr.pesee.receive.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.receive.deposit.SealedBidder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a file's type. */
class PieceContentTest {
    private static final byte[] PDF = SealedBidder.pdf("x", 10);
    private static final byte[] TEXT = "Une annexe.".getBytes(StandardCharsets.UTF_8);

    @Test
    void aNameWithoutEndingSaysOfNoTypeAndContradictsNone() {
        assertEquals(List.of(), findings("Mémoire technique", PDF));
        assertEquals(List.of(), findings("Mémoire v1. Suite et fin", PDF));
        assertEquals(List.of(), findings("Annexe", TEXT));
    }

    @Test
    void anEndingThatContradictsTheContentsIsNamed() {
        assertEquals(List.of(BidFinding.TYPE_DIFFERS), findings("mémoire.txt", PDF));
        assertEquals(List.of(BidFinding.TYPE_DIFFERS), findings("mémoire.pdf", TEXT));
        assertEquals(List.of(), findings("mémoire.pdf", PDF));
    }

    @Test
    void aPdfWithoutEndingInItsNameIsStillExamined() {
        assertEquals(
                List.of(BidFinding.PDF_CUT), findings("mémoire", "%PDF-1.7 sans fin".getBytes(StandardCharsets.UTF_8)));
    }

    private static List<BidFinding> findings(String name, byte[] bytes) {
        PieceContent content = new PieceContent();
        content.write(bytes, 0, bytes.length);
        return content.findings(name);
    }
}
