package fr.pesee.judge.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.page.Formats;
import fr.pesee.receive.opening.BidName;
import fr.pesee.rule.model.ScoringModels;
import fr.pesee.rule.scoring.Grid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page of agreed marks shows every place there is, and leads through those that are open. */
class MarkSheetTest {
    private static final Grid GRID = grid();
    private static final List<BidName> BIDS = List.of(new BidName(1, "Un"), new BidName(2, "Deux"));

    @Test
    void everyQualityLeafHasAPlaceForEveryBid() {
        MarkSheet sheet = MarkSheet.of(GRID, BIDS, List.of());
        assertEquals(22, sheet.all());
        assertEquals(0, sheet.done());
        assertEquals("C2.1", sheet.groups().get(0).leaf().code());
        assertTrue(
                sheet.groups().stream().noneMatch(group -> group.leaf().code().startsWith("C1")));
    }

    @Test
    void theNextOpenPlaceFollowsAndThenBeginsAnew() {
        MarkSheet sheet = MarkSheet.of(GRID, BIDS, List.of(mark(1, "C2.1", "4"), mark(2, "C5.2", "3")));
        assertEquals(Optional.of("C2.1-2"), sheet.firstOpen().map(MarkSheet.Cell::key));
        MarkSheet.Cell last = sheet.cell(2, "C5.2").orElseThrow();
        assertEquals(Optional.of("C2.1-2"), sheet.nextAfter(last).map(MarkSheet.Cell::key));
        MarkSheet.Cell first = sheet.cell(1, "C2.1").orElseThrow();
        assertEquals(Optional.of("C2.1-2"), sheet.nextAfter(first).map(MarkSheet.Cell::key));
        assertEquals(Optional.empty(), sheet.cell(3, "C2.1"));
        assertEquals(Optional.empty(), sheet.cell(1, "C1.1"));
    }

    @Test
    void aMarkIsDrawnWhereItStandsOnItsScale() {
        MarkSheet sheet = MarkSheet.of(GRID, BIDS, List.of(mark(1, "C2.1", "5"), mark(2, "C2.1", "2.5")));
        MarkSheet.Cell top = sheet.cell(1, "C2.1").orElseThrow();
        MarkSheet.Cell middle = sheet.cell(2, "C2.1").orElseThrow();
        assertEquals("h5", top.heat());
        assertEquals("96.00", top.x());
        assertEquals("h2", middle.heat());
        assertEquals("50.00", middle.x());
        assertEquals("", sheet.cell(1, "C2.2").orElseThrow().heat());
    }

    @Test
    void theFormOffersEveryStepAndKeepsWhatWasSent() {
        MarkSheet sheet = MarkSheet.of(GRID, BIDS, List.of(mark(1, "C2.1", "4")));
        MarkForm fresh = MarkForm.fresh(sheet.cell(1, "C2.1").orElseThrow(), List.of());
        assertEquals("4", fresh.chosen());
        assertEquals("log#7", fresh.seen());
        assertTrue(fresh.isDrawn());
        List<MarkForm.Choice> steps = fresh.steps(Formats.of("fr"));
        assertEquals(11, steps.size());
        assertEquals(new MarkForm.Choice("4.5", "4,5", true, false), steps.get(9));
        assertTrue(steps.get(8).checked());
        MarkForm sent = fresh.sent(" 4,5 ", "Parce que.", "log#7");
        assertEquals(new BigDecimal("4.5"), sent.mark().mark());
        assertEquals("Parce que.", sent.mark().reason());
    }

    @Test
    void whatIsNoNumberIsNoMark() {
        MarkForm form = MarkForm.fresh(
                MarkSheet.of(GRID, BIDS, List.of()).cell(1, "C2.1").orElseThrow(), List.of());
        for (String wrong : List.of("", "abc", "1e9", "-1", "4.5.1", "9".repeat(40))) {
            assertNull(form.sent(wrong, "x", "").mark().mark(), wrong);
        }
        assertNull(form.sent(null, null, null).mark().reason());
    }

    private static AgreedMark mark(int bid, String criterion, String value) {
        return new AgreedMark(
                bid, criterion, new BigDecimal(value), "Motif.", Instant.EPOCH, null, new EntryReference("log", 7));
    }

    private static Grid grid() {
        try (InputStream model = MarkSheetTest.class.getResourceAsStream("/scoring-models/circle-3-cloud.yaml")) {
            return ScoringModels.read(new String(model.readAllBytes(), StandardCharsets.UTF_8))
                    .orThrow()
                    .grid();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
