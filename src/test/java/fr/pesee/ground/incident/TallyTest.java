package fr.pesee.ground.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Occurrences that follow one another closely are one incident, and nothing noticed is lost. */
class TallyTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Tally tally = new Tally();

    @Test
    void aMinuteApartIsOneIncidentAndLongerIsTwo() {
        add(IncidentKind.REFUSED, 0, 60, 120, 181);
        assertEquals(
                List.of(spell(IncidentKind.REFUSED, 0, 120, 3), spell(IncidentKind.REFUSED, 181, 181, 1)),
                tally.take());
        assertEquals(List.of(), tally.take());
    }

    @Test
    void kindsAreCountedApart() {
        add(IncidentKind.REFUSED, 0);
        add(IncidentKind.UNEXPECTED, 1);
        add(IncidentKind.REFUSED, 2);
        assertEquals(
                List.of(spell(IncidentKind.REFUSED, 0, 2, 2), spell(IncidentKind.UNEXPECTED, 1, 1, 1)), tally.take());
    }

    @Test
    void twoJumpsOfTheClockAreTwoIncidents() {
        add(IncidentKind.CLOCK_JUMPED, 0, 5);
        assertEquals(2, tally.take().size());
    }

    @Test
    void whatArrivesOutOfOrderStillCounts() {
        add(IncidentKind.UNEXPECTED, 10, 9);
        assertEquals(List.of(spell(IncidentKind.UNEXPECTED, 9, 10, 2)), tally.take());
    }

    @Test
    void whatCouldNotBeWrittenJoinsWhatCameSince() {
        add(IncidentKind.UNEXPECTED, 0, 30);
        List<Spell> unwritten = tally.take();
        add(IncidentKind.UNEXPECTED, 40, 300);
        tally.giveBack(unwritten);
        assertEquals(
                List.of(spell(IncidentKind.UNEXPECTED, 0, 40, 3), spell(IncidentKind.UNEXPECTED, 300, 300, 1)),
                tally.take());
    }

    @Test
    void itStaysSmallHoweverLongNobodyWritesAndLosesNoOccurrence() {
        for (int each = 0; each < 3 * Tally.MOST; each++) {
            add(IncidentKind.REFUSED, 100L * each);
        }
        List<Spell> all = tally.take();
        assertEquals(Tally.MOST, all.size());
        assertEquals(3L * Tally.MOST, all.stream().mapToLong(Spell::occurrences).sum());
        assertEquals(
                NOON.plusSeconds(100L * (3 * Tally.MOST - 1)),
                all.get(all.size() - 1).until());
    }

    @Test
    void anIncidentIsOverOnceAMinuteHasPassed() {
        Spell spell = spell(IncidentKind.REFUSED, 0, 10, 2);
        assertFalse(spell.isOver(NOON.plusSeconds(70)));
        assertTrue(spell.isOver(NOON.plusSeconds(71)));
    }

    @Test
    void onlyAnswersThatBlameTheServerCount() {
        assertEquals(Optional.of(IncidentKind.UNEXPECTED), AnswerWatch.kindOf(500));
        assertEquals(Optional.of(IncidentKind.REFUSED), AnswerWatch.kindOf(503));
        assertEquals(Optional.of(IncidentKind.REFUSED), AnswerWatch.kindOf(507));
        for (int status : new int[] {200, 303, 400, 403, 404, 409, 413, 422, 429}) {
            assertEquals(Optional.empty(), AnswerWatch.kindOf(status));
        }
    }

    @Test
    void moreThanTwentySecondsWithoutABeatAreAnOutage() {
        assertEquals(Optional.empty(), Beats.outage(NOON, NOON.plusSeconds(20)));
        assertEquals(Optional.empty(), Beats.outage(NOON, NOON.minusSeconds(3600)));
        assertEquals(Optional.of(spell(IncidentKind.OUTAGE, 0, 21, 1)), Beats.outage(NOON, NOON.plusSeconds(21)));
    }

    private void add(IncidentKind kind, long... seconds) {
        for (long second : seconds) {
            tally.add(Spell.at(kind, NOON.plusSeconds(second)));
        }
    }

    private static Spell spell(IncidentKind kind, long from, long until, long occurrences) {
        return new Spell(kind, NOON.plusSeconds(from), NOON.plusSeconds(until), occurrences, null);
    }
}
