package fr.pesee.ground.incident;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.page.Slice;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The door of the platform's incidents. What was noticed stands here within some five seconds; all times are real
 * time, also where a tender has a clock of its own.
 */
@ApplicationScoped
public class Incidents {
    private static final List<IncidentKind> OF_CLOCK =
            Arrays.stream(IncidentKind.values()).filter(IncidentKind::isOfClock).toList();

    private final IncidentStore store;
    private final Access access;
    private final Ledger ledger;
    private final InstantSource clock;

    Incidents(IncidentStore store, Access access, Ledger ledger, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * All incidents that overlap a span of real time, both ends included, oldest first (RULE-60). Whether the reader
     * may know, the caller decides.
     *
     * @param from not after {@code until}
     */
    public List<Incident> between(Instant from, Instant until) {
        return store.between(from, until).stream().map(IncidentEntity::incident).toList();
    }

    /**
     * Whether the server's clock was found to be wrong around this instant of real time: as late as two looks at it may
     * lie apart before they count as an outage.
     */
    public boolean isClockSuspect(Instant at) {
        return store.last(OF_CLOCK, at.minus(Beats.SILENCE), at.plus(Beats.SILENCE))
                .isPresent();
    }

    /** What was last found wrong with the clock, while it lasts and for a day. */
    Optional<Incident> doubt() {
        Instant now = clock.instant();
        return store.last(OF_CLOCK, now.minus(ClockWatch.REMEMBERED), now.plus(ClockWatch.REMEMBERED))
                .map(IncidentEntity::incident);
    }

    /**
     * Incidents by the number under which they were written down, the last first.
     *
     * @throws fr.pesee.ground.problem.Refused when the actor may not, or there is no such page
     */
    @Transactional
    PageOf<Incident> list(Actor actor, PageAsked page) {
        access.permit(Operation.READ_INCIDENTS, actor);
        int after = page.after(0);
        List<Incident> found = store.before(after == 0 ? Long.MAX_VALUE : after, page.limit()).stream()
                .map(IncidentEntity::incident)
                .toList();
        return PageOf.of(found, page.limit(), Incident::number);
    }

    /**
     * One page of the table, those that began last first.
     *
     * @throws fr.pesee.ground.problem.Refused when the actor may not
     */
    @Transactional
    Slice<Incident> slice(Actor actor, @Nullable String asked) {
        access.permit(Operation.READ_INCIDENTS, actor);
        return Slice.of(Math.toIntExact(store.count()), asked, (from, most) -> store.newest(from, most).stream()
                .map(IncidentEntity::incident)
                .toList());
    }

    /**
     * Writes down an incident that the server could not notice. It is never changed: what was wrong in it is said by
     * another one.
     *
     * @param unreadable what of it could not be read
     * @throws fr.pesee.ground.problem.Refused when the actor may not, or with everything wrong in it
     */
    @Transactional
    Incident report(Actor administrator, IncidentDraft draft, List<Refusal> unreadable) {
        access.permit(Operation.REPORT_INCIDENT, administrator);
        store.hold();
        Instant now = clock.instant();
        draft.findings(now).besides(unreadable).throwIfAny();
        Spell spell = draft.spell();
        IncidentEntity row = new IncidentEntity();
        row.id = UUID.randomUUID();
        row.number = store.nextNumber();
        row.kind = spell.kind();
        row.beganAt = spell.from();
        row.lastAt = spell.until();
        row.endedAt = spell.until();
        row.occurrences = spell.occurrences();
        row.detail = draft.said();
        store.persistAndFlush(row);
        ledger.append(
                Ledger.PLATFORM,
                administrator,
                now,
                new IncidentEvent.Reported(row.id, row.beganAt, row.lastAt, draft.said()));
        return row.incident();
    }
}
