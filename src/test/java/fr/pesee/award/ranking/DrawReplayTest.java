package fr.pesee.award.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.prepare.variant.Draw;
import fr.pesee.prepare.variant.Seed;
import fr.pesee.prepare.variant.Variant;
import fr.pesee.receive.draw.DrawEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A draw is made again from what was published and what its entry says; whatever was slipped in shows. */
class DrawReplayTest {
    private static final UUID TENDER = UUID.fromString("5c1f7b0e-0000-4000-8000-000000000019");
    private static final String SALT = "5a".repeat(32);
    private static final String DEPOSITS = "d0".repeat(32);
    private static final List<String> NUMBERS = List.of("11".repeat(32), "22".repeat(32));
    private static final List<String> CODES = List.of("V1", "V2", "V3");

    @Test
    void aDrawThatFollowsFromWhatWasPublishedDiffersInNothing() {
        assertEquals(List.of(), differences(drawn(place(), quantity(place()))));
    }

    @Test
    void anotherPlaceThanTheSeedGivesShows() {
        int other = (place() + 1) % CODES.size();
        assertEquals(
                List.of("place of the variant drawn", "code of the variant drawn", "commitment of the variant drawn"),
                differences(drawn(other, quantity(other))));
    }

    @Test
    void anotherQuantityThanWasSealedShows() {
        assertEquals(List.of("commitment of the variant drawn"), differences(drawn(place(), "7")));
    }

    @Test
    void nothingIsDrawnWhereNothingWasSealed() {
        DrawEvent.Drawn drawn = drawn(place(), quantity(place()));
        assertThrows(IllegalArgumentException.class, () -> DrawReplay.of(TENDER, drawn, null));
    }

    @Test
    void everyVariantIsDrawnAboutAsOften() {
        int[] times = new int[CODES.size()];
        for (int seed = 0; seed < 3000; seed++) {
            Digest digest = Digest.sha256(new byte[] {(byte) seed, (byte) (seed >> 8)});
            times[new Draw(digest, 1, CODES.size()).place()]++;
        }
        for (int drawn : times) {
            // Of 3,000, each is expected 1,000 times, with a deviation of 26.
            assertEquals(1000, drawn, 130);
        }
        assertThrows(IllegalArgumentException.class, () -> new Draw(Digest.ZERO, 1, 0));
    }

    @Test
    void lotsOfOneTenderAreDrawnApart() {
        List<Integer> places = new ArrayList<>();
        for (int lot = 1; lot <= 20; lot++) {
            places.add(new Draw(Digest.ZERO, lot, 20).place());
        }
        assertEquals(true, places.stream().distinct().count() > 5, places::toString);
    }

    private static List<String> differences(DrawEvent.Drawn drawn) {
        return DrawReplay.of(TENDER, drawn, frozen()).stream()
                .filter(one -> !one.recorded().equals(one.recomputed()))
                .map(one -> one.what().en())
                .toList();
    }

    private static int place() {
        return new Draw(seed().digest(), 1, CODES.size()).place();
    }

    private static Seed seed() {
        return new Seed(DEPOSITS, NUMBERS);
    }

    private static String quantity(int place) {
        return Integer.toString(100 + place);
    }

    private static DrawEvent.Drawn drawn(int place, String quantity) {
        return new DrawEvent.Drawn(
                1,
                DEPOSITS,
                NUMBERS,
                seed().digest().hex(),
                CODES.size(),
                place + 1,
                CODES.get(place),
                "Jeu",
                Map.of("L01", quantity),
                SALT,
                "00".repeat(32));
    }

    private static String frozen() {
        return CODES.stream()
                .map(code -> "{\"code\":\"" + code + "\",\"commitment\":\""
                        + new Variant(code, "Jeu", Map.of("L01", new BigDecimal(quantity(CODES.indexOf(code)))))
                                .commitment(TENDER, 1, SALT)
                        + "\"}")
                .collect(Collectors.joining(",", "{\"variants\":[", "]}"));
    }
}
