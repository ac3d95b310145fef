package fr.pesee.ground.incident;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes incidents down, each change with its entry, in the transaction that {@link IncidentStore#hold} began. */
@ApplicationScoped
class IncidentBook {
    private final IncidentStore store;
    private final Ledger ledger;
    private final InstantSource clock;

    IncidentBook(IncidentStore store, Ledger ledger, InstantSource clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Writes down what was noticed: more of the incident that lasts, or a new one. What began before the one that lasts
     * is an incident of its own, because no beginning that was written down is changed.
     */
    void write(Spell noticed) {
        Optional<IncidentEntity> lasting = store.lasting(noticed.kind());
        if (lasting.isPresent() && noticed.from().isBefore(lasting.get().beganAt)) {
            close(open(noticed, noticed.until()));
        } else if (lasting.isPresent() && lasting.get().spell().goesOnWith(noticed)) {
            IncidentEntity row = lasting.get();
            Spell both = row.spell().with(noticed);
            row.lastAt = both.until();
            row.occurrences = both.occurrences();
        } else {
            lasting.ifPresent(this::end);
            IncidentEntity row = open(noticed, noticed.kind().lasts() ? null : noticed.until());
            if (row.endedAt != null) {
                close(row);
            }
        }
    }

    /** Ends what no occurrence followed for a minute. */
    void sweep(Instant now) {
        store.lasting().stream().filter(row -> row.spell().isOver(now)).forEach(this::end);
    }

    private IncidentEntity open(Spell noticed, @Nullable Instant ended) {
        IncidentEntity row = new IncidentEntity();
        row.id = UUID.randomUUID();
        row.number = store.nextNumber();
        row.kind = noticed.kind();
        row.beganAt = noticed.from();
        row.lastAt = noticed.until();
        row.endedAt = ended;
        row.occurrences = noticed.occurrences();
        row.milliseconds = noticed.milliseconds();
        store.persistAndFlush(row);
        String milliseconds = row.milliseconds == null ? null : Long.toString(row.milliseconds);
        ledger.append(
                Ledger.PLATFORM,
                Actor.system(),
                clock.instant(),
                new IncidentEvent.Opened(row.id, row.kind.name(), row.beganAt, milliseconds));
        return row;
    }

    private void end(IncidentEntity row) {
        row.endedAt = row.lastAt;
        store.flush();
        close(row);
    }

    private void close(IncidentEntity row) {
        ledger.append(
                Ledger.PLATFORM,
                Actor.system(),
                clock.instant(),
                new IncidentEvent.Closed(row.id, row.lastAt, Long.toString(row.occurrences)));
    }
}
