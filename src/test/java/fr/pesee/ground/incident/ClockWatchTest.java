package fr.pesee.ground.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A clock that jumps, or is not where the database's is, is noticed beyond a second, and told exactly. */
class ClockWatchTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final long START = Long.MAX_VALUE - 7;

    private final ClockWatch watch = new ClockWatch();

    @Test
    void aClockThatGoesWithTheCounterIsLeftAlone() {
        assertEquals(Optional.empty(), tick(0, 0));
        assertEquals(Optional.empty(), tick(5_000, 5_000));
        assertEquals(Optional.empty(), tick(11_000, 10_000));
        assertEquals(Optional.empty(), tick(15_000, 15_000));
        assertEquals(Optional.empty(), watch.doubt(NOON));
    }

    @Test
    void aJumpForwardCoversTheHoursThatWereSkipped() {
        tick(0, 0);
        Spell jump = tick(3_605_001, 5_000).orElseThrow();
        assertEquals(3_600_001L, jump.milliseconds());
        assertEquals(NOON, jump.from());
        assertEquals(NOON.plusMillis(3_605_001), jump.until());
        assertEquals(IncidentKind.CLOCK_JUMPED, jump.kind());
        assertEquals(Optional.empty(), tick(3_610_001, 10_000), "it is told once");
        assertEquals(Optional.of(jump), watch.doubt(jump.until().plus(ClockWatch.REMEMBERED)));
        assertEquals(
                Optional.empty(),
                watch.doubt(jump.until().plus(ClockWatch.REMEMBERED).plusMillis(1)));
    }

    @Test
    void aJumpBackCoversTheTimesThatCameTwice() {
        tick(0, 0);
        Spell jump = tick(-1_001, 5_000).orElseThrow();
        assertEquals(-6_001L, jump.milliseconds());
        assertEquals(NOON.minusMillis(1_001), jump.from());
        assertEquals(NOON, jump.until());
    }

    @Test
    void aSecondIsStillRight() {
        tick(0, 0);
        assertEquals(Optional.empty(), tick(6_000, 5_000));
        assertEquals(Optional.empty(), tick(10_000, 10_000));
        assertTrue(tick(16_001, 15_000).isPresent());
    }

    @Test
    void theAnswerOfTheDatabaseIsHalfATripOld() {
        Reading apart = reading(0, -1_600, 1_000);
        assertEquals(Duration.ofMillis(2_100), apart.ahead());
        assertTrue(apart.differs());
        assertFalse(reading(0, 1_500, 1_000).differs(), "the trip may explain it");
        assertFalse(reading(0, 1_000, 0).differs());
        assertTrue(reading(0, 1_001, 0).differs());
        assertTrue(reading(0, -1_001, 0).differs());
    }

    @Test
    void whatDiffersIsToldWhileItLasts() {
        Spell seen = watch.compare(reading(0, 2_000, 0)).orElseThrow();
        assertEquals(-2_000L, seen.milliseconds());
        Instant muchLater = NOON.plus(Duration.ofDays(9));
        assertEquals(Optional.of(seen), watch.doubt(muchLater));
        assertEquals(Optional.empty(), watch.compare(reading(0, 0, 0)));
        assertEquals(Optional.of(seen), watch.doubt(NOON));
        assertEquals(Optional.empty(), watch.doubt(muchLater));
    }

    @Test
    void theWordsSayByHowMuchAndWhichWay() {
        assertEquals(
                new Text(
                        "L’horloge du serveur a sauté de 3\u202F600\u202F001\u00A0ms en arrière.",
                        "The server's clock jumped 3,600,001\u00A0ms back."),
                Incident.ofClock(IncidentKind.CLOCK_JUMPED, -3_600_001));
        assertEquals(
                new Text(
                        "L’horloge du serveur avance de 1\u202F500\u00A0ms sur celle de la base de données.",
                        "The server's clock is 1,500\u00A0ms ahead of the database's."),
                Incident.ofClock(IncidentKind.CLOCK_DIFFERS, 1_500));
    }

    /** The counter may begin anywhere, and run over. */
    private Optional<Spell> tick(long wallMillis, long counterMillis) {
        return watch.tick(NOON.plusMillis(wallMillis), START + counterMillis * 1_000_000);
    }

    private static Reading reading(long server, long database, long trip) {
        return new Reading(NOON.plusMillis(server), NOON.plusMillis(database), Duration.ofMillis(trip));
    }
}
