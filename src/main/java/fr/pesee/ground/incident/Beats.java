package fr.pesee.ground.incident;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The beat: every few seconds one row says that the platform runs, and what was noticed since is written down. A beat
 * that finds the last one long ago has found an outage, whichever instance stood still or was not there.
 */
@ApplicationScoped
class Beats {
    private static final Logger LOG = Logger.getLogger(Beats.class);

    /** Without a beat for longer, the platform stood still. */
    static final Duration SILENCE = Duration.ofSeconds(20);

    private static final String NEVER = "off";
    private static final int TRANSACTION_SECONDS = 30;

    private final IncidentStore store;
    private final IncidentBook book;
    private final Tally tally;
    private final ClockWatch watch;
    private final InstantSource clock;
    private final String every;
    private final AtomicBoolean failing = new AtomicBoolean();

    Beats(
            IncidentStore store,
            IncidentBook book,
            Tally tally,
            ClockWatch watch,
            InstantSource clock,
            @ConfigProperty(name = "pesee.beat.every") String every) {
        this.store = store;
        this.book = book;
        this.tally = tally;
        this.watch = watch;
        this.clock = clock;
        this.every = every;
    }

    @Scheduled(every = "{pesee.beat.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() {
        tick(clock.instant(), System.nanoTime());
        try {
            beat(this::read);
            failing.set(false);
        } catch (RuntimeException nextTime) {
            if (!failing.getAndSet(true)) {
                LOG.warnf("the platform's beat could not be written, and is tried again: %s", nextTime);
            }
        }
    }

    /** What was noticed last is written before the server ends. */
    void atTheEnd(@Observes ShutdownEvent ending) {
        if (!every.equals(NEVER)) {
            onTime();
        }
    }

    /** Holds the clock against the counter, database or not. */
    void tick(Instant now, long nanos) {
        watch.tick(now, nanos).ifPresent(tally::add);
    }

    /**
     * Writes the beat and what was noticed, all or nothing; what could not be written is kept for the next one.
     *
     * @param clocks reads both clocks when it is this instance's turn
     */
    void beat(Supplier<Reading> clocks) {
        List<Spell> noticed = tally.take();
        try {
            QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(() -> write(noticed, clocks));
        } catch (RuntimeException unwritten) {
            tally.giveBack(noticed);
            throw unwritten;
        }
    }

    private void write(List<Spell> noticed, Supplier<Reading> clocks) {
        Optional<Instant> last = store.hold();
        Reading reading = clocks.get();
        List<Spell> all = new ArrayList<>(noticed);
        watch.compare(reading).ifPresent(all::add);
        last.flatMap(at -> outage(at, reading.database())).ifPresent(all::add);
        all.forEach(book::write);
        book.sweep(reading.server());
        store.beat(reading.database());
    }

    /** The outage between two beats, where there was one. */
    static Optional<Spell> outage(Instant last, Instant now) {
        return Duration.between(last, now).compareTo(SILENCE) > 0
                ? Optional.of(new Spell(IncidentKind.OUTAGE, last, now, 1, null))
                : Optional.empty();
    }

    private Reading read() {
        Instant asked = clock.instant();
        long began = System.nanoTime();
        Instant database = store.databaseTime();
        return new Reading(asked, database, Duration.ofNanos(System.nanoTime() - began));
    }
}
