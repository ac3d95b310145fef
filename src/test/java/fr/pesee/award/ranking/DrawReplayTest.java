package fr.pesee.award.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.WrittenLog;
import fr.pesee.prepare.variant.Draw;
import fr.pesee.prepare.variant.Seed;
import fr.pesee.prepare.variant.Variant;
import fr.pesee.receive.binding.DepositsBound;
import fr.pesee.receive.draw.DrawEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A draw is made again from what was published and what its entry says; whatever was slipped in shows. */
class DrawReplayTest {
    private static final UUID TENDER = UUID.fromString("5c1f7b0e-0000-4000-8000-000000000019");
    private static final Instant AT = Instant.parse("2019-12-02T08:30:00Z");
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
    void theNumbersAreThoseThatWereAnnouncedBeforeTheListOfDepositsWasClosed() {
        assertEquals(List.of(), findings(true));
        assertEquals(List.of("digests of the numbers of the draw"), findings(false));
    }

    /** What is found of a draw whose second witness announced their number before the list was closed, or after it. */
    private static List<String> findings(boolean before) {
        DrawReplay replay = new DrawReplay();
        replay.announce(announced("1", NUMBERS.get(0)));
        if (before) {
            replay.announce(announced("2", NUMBERS.get(1)));
        }
        replay.bind(new DepositsBound(DEPOSITS, AT));
        if (!before) {
            replay.announce(announced("2", NUMBERS.get(1)));
        }
        List.of("1", "2").forEach(subject -> replay.give(new DrawEvent.Given(person(subject), "")));
        DrawEvent.Drawn drawn = drawn(place(), quantity(place()));
        WrittenLog log = new WrittenLog("tender/" + TENDER);
        log.append(AT, drawn);
        List<ReplayFinding> findings = new ArrayList<>();
        replay.check(drawn, log.entries().get(0).legible().orElseThrow(), findings);
        return findings.stream()
                .map(one -> ((ReplayFinding.ValueDiffers) one).what().en())
                .toList();
    }

    private static DrawEvent.Announced announced(String subject, String number) {
        return new DrawEvent.Announced(
                person(subject), Digest.sha256(Digest.ofHex(number).bytes()).hex());
    }

    private static DrawEvent.Person person(String subject) {
        return new DrawEvent.Person(subject, "witness." + subject, "Witness " + subject);
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
