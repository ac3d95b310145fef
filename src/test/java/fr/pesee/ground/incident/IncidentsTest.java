package fr.pesee.ground.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Function;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Incidents as the beat finds and writes them; nobody sleeps, the times are handed in. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class IncidentsTest {
    private static final int MOST_ROUNDS = 100;

    @Inject
    Incidents incidents;

    @Inject
    Beats beats;

    @Inject
    Tally tally;

    @Inject
    EntityManager database;

    private Instant now;

    @BeforeEach
    void beatOnce() {
        now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        tally.take();
        beat(now.plus(Spell.PAUSE).plusSeconds(1));
        beat(now);
    }

    @Test
    void whereBeatsStoppedThereWasAnOutage() {
        beat(now.plusSeconds(20));
        assertEquals(List.of(), outagesFrom(now));
        Instant back = now.plusSeconds(20 + 21);
        beat(back);
        Incident outage = outagesFrom(now.plusSeconds(20)).get(0);
        assertEquals(back, outage.endedAt());
        assertTrue(incidents.between(back.plusSeconds(1), back.plusSeconds(2)).stream()
                .noneMatch(one -> one.id().equals(outage.id())));
        assertFalse(incidents.isClockSuspect(back));
        assertEquals(List.of("incident-opened/1", "incident-closed/1"), entries(outage.id()));
    }

    @Test
    void unexpectedAnswersAreOneIncidentUntilAMinuteHasPassed() throws InterruptedException {
        String broken = "/api/v1/tenders/" + brokenTender() + "/team";
        Instant before = Instant.now();
        Api.as(Cast.OFFICER).get(broken).expect(500);
        Api.as(Cast.OFFICER).get(broken).expect(500);
        Spell noticed = noticed(2);
        Instant after = Instant.now();
        tally.add(noticed);
        beat(now);
        Incident lasting = found(IncidentKind.UNEXPECTED, before, after).get(0);
        assertNull(lasting.endedAt());
        assertEquals(2, lasting.occurrences());
        assertFalse(lasting.beganAt().isBefore(before.truncatedTo(ChronoUnit.MICROS)));
        Instant last = lasting.beganAt().plusSeconds(50);
        tally.add(Spell.at(IncidentKind.UNEXPECTED, last));
        beat(last);
        beat(last.plus(Spell.PAUSE));
        assertNull(found(IncidentKind.UNEXPECTED, before, after).get(0).endedAt());
        beat(last.plus(Spell.PAUSE).plusSeconds(1));
        Incident ended = found(IncidentKind.UNEXPECTED, before, after).get(0);
        assertEquals(lasting.id(), ended.id());
        assertEquals(last, ended.endedAt());
        assertEquals(3, ended.occurrences());
        assertEquals(List.of("incident-opened/1", "incident-closed/1"), entries(ended.id()));
    }

    @Test
    void whatCannotBeWrittenIsWrittenLaterWithItsOwnTimes() {
        Instant happened = now.minus(Duration.ofDays(400));
        tally.add(Spell.at(IncidentKind.REFUSED, happened));
        assertThrows(
                IllegalStateException.class,
                () -> beats.beat(() -> {
                    throw new IllegalStateException("no database");
                }));
        assertEquals(List.of(), found(IncidentKind.REFUSED, happened, happened));
        beat(now);
        Incident late = found(IncidentKind.REFUSED, happened, happened).get(0);
        assertEquals(happened, late.beganAt());
        assertEquals(happened, late.endedAt());
    }

    @Test
    void healthAndWhatTheAskerGotWrongAreNoIncident() throws InterruptedException {
        Api.anonymous().get("/q/health/ready").expect(200);
        Api.anonymous().get("/q/none").expect(404);
        Api.anonymous().get("/api/v1/platform/incidents").expect(401);
        Api.as(Cast.OFFICER).get("/api/v1/platform/incidents").expect(403);
        TimeUnit.MILLISECONDS.sleep(100);
        assertEquals(List.of(), tally.take());
    }

    @Test
    void aClockApartFromTheDatabasesIsToldWhereverItMatters() {
        beats.beat(() -> new Reading(now.plusMillis(2_345), now, Duration.ZERO));
        Incident apart =
                found(IncidentKind.CLOCK_DIFFERS, now, now.plusSeconds(3)).get(0);
        assertEquals(2_345L, apart.milliseconds());
        assertTrue(incidents.isClockSuspect(now));
        assertFalse(incidents.isClockSuspect(now.minus(Duration.ofMinutes(5))));
        Answer ready = Api.anonymous().get("/q/health/ready").expect(200);
        assertTrue(ready.body().contains("Server clock"), ready::toString);
        assertTrue(ready.body().contains("2345"), ready::toString);
        Answer home = Visitor.as(Cast.ADMINISTRATOR).get("/home").expect(200).assertPage();
        assertTrue(home.body().contains("Vérifier l’horloge du serveur"), home::toString);
        assertTrue(home.body().contains("2\u202F345\u00A0ms"), home::toString);
        assertFalse(
                Visitor.as(Cast.LEGAL_REVIEWER).get("/home").expect(200).body().contains("Vérifier l’horloge"));
        beat(now);
        beat(now.plus(Spell.PAUSE).plusSeconds(5));
        assertEquals(
                now.plusMillis(2_345),
                found(IncidentKind.CLOCK_DIFFERS, now, now.plusSeconds(3))
                        .get(0)
                        .endedAt());
    }

    @Test
    void aJumpOfTheClockIsWrittenWithItsLength() {
        Instant at = now.minus(Duration.ofDays(30));
        beats.tick(at, 0);
        beats.tick(at.minusSeconds(10), 0);
        beats.tick(Instant.now(), System.nanoTime());
        tally.take().stream()
                .filter(seen -> seen.milliseconds() != null && seen.milliseconds() == -10_000)
                .forEach(tally::add);
        beat(now);
        Incident jump = found(IncidentKind.CLOCK_JUMPED, at.minusSeconds(5), at).get(0);
        assertEquals(-10_000L, jump.milliseconds());
        assertEquals(at.minusSeconds(10), jump.beganAt());
        assertEquals(at, jump.endedAt());
        assertTrue(incidents.isClockSuspect(at.minusSeconds(3)));
    }

    private void beat(Instant at) {
        beats.beat(() -> new Reading(at, at, Duration.ZERO));
    }

    private List<Incident> found(IncidentKind kind, Instant from, Instant until) {
        // What was read before in this test is not read again otherwise.
        database.clear();
        return incidents.between(from, until).stream()
                .filter(one -> one.kind() == kind)
                .toList();
    }

    private List<Incident> outagesFrom(Instant beginning) {
        return found(IncidentKind.OUTAGE, beginning, beginning.plusSeconds(30)).stream()
                .filter(one -> one.beganAt().equals(beginning))
                .toList();
    }

    /** Answers are counted when they have left. */
    private Spell noticed(int occurrences) throws InterruptedException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Spell> taken = tally.take();
            if (taken.size() == 1 && taken.get(0).occurrences() == occurrences) {
                return taken.get(0);
            }
            tally.giveBack(taken);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("noticed were " + tally.take());
    }

    /** The entries that name an incident, as an auditor reads them. */
    private static List<String> entries(UUID incident) {
        Api auditor = Api.as(Cast.holder(Function.AUDITOR));
        String ledger = "/api/v1/platform/ledger";
        long size = auditor.get(ledger + "/verification")
                .expect(200)
                .json()
                .path("entries")
                .asLong();
        Answer last = auditor.get(ledger + "?limit=50&after=" + Math.max(-1, size - 51))
                .expect(200);
        List<String> types = new ArrayList<>();
        last.json().path("items").forEach(entry -> {
            if (entry.toString().contains(incident.toString())) {
                types.add(entry.path("type").asText());
            }
        });
        return types;
    }

    /** A tender in whose team somebody past the product has written what is no function. */
    private String brokenTender() {
        TrialTender tender = TrialTender.draft();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                        INSERT INTO prepare.assignment (tender, subject, function, assigned_at, id)
                        VALUES (CAST(:tender AS uuid), 'nobody', 'NO_SUCH_FUNCTION', now(), gen_random_uuid())""")
                .setParameter("tender", tender.id())
                .executeUpdate());
        return tender.id();
    }
}
