package fr.pesee.receive.ceremony;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What fails with one lot. */
class EachLotTest {
    private Instant now = Instant.parse("2019-11-29T11:00:00Z");
    private final EachLot attempts = new EachLot(() -> now);
    private final UnsealingEntity hostile = row();
    private final UnsealingEntity honest = row();
    private final List<UnsealingEntity> tried = new ArrayList<>();

    @Test
    void aLotThatCostsTheMemoryStopsNoOtherAndIsTriedAgainAfterAPause() {
        once();
        assertEquals(List.of(hostile, honest), tried);
        now = now.plus(EachLot.PAUSE).minusMillis(1);
        once();
        assertEquals(List.of(hostile, honest, honest), tried);
        now = now.plusMillis(1);
        once();
        assertEquals(List.of(hostile, honest, honest, hostile, honest), tried);
    }

    private void once() {
        attempts.each(List.of(hostile, honest), row -> {
            tried.add(row);
            if (row == hostile) {
                throw new OutOfMemoryError("as planted");
            }
        });
    }

    private static UnsealingEntity row() {
        UnsealingEntity row = new UnsealingEntity();
        row.tender = UUID.randomUUID();
        row.lot = 1;
        return row;
    }
}
