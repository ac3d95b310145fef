package fr.pesee.ground.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether this instance's clock can be believed: held against a counter that nobody sets, and against the database's
 * clock. It asks neither itself.
 */
@ApplicationScoped
class ClockWatch {
    private static final Logger LOG = Logger.getLogger(ClockWatch.class);

    /** How long what was seen is told. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    private @Nullable Instant wall;
    private long counter;
    private @Nullable Spell doubt;
    private boolean apart;

    /**
     * Holds the clock against the counter.
     *
     * @param now what the clock shows
     * @param nanos what the counter shows at the same moment, in nanoseconds from anywhere
     * @return the jump since the last time, when it was more than a second
     */
    synchronized Optional<Spell> tick(Instant now, long nanos) {
        Instant before = wall;
        Duration passed = Duration.ofNanos(nanos - counter);
        wall = now;
        counter = nanos;
        if (before == null) {
            return Optional.empty();
        }
        Duration jump = Duration.between(before, now).minus(passed);
        if (jump.abs().compareTo(Reading.MOST) <= 0) {
            return Optional.empty();
        }
        boolean back = now.isBefore(before);
        Spell seen = new Spell(IncidentKind.CLOCK_JUMPED, back ? now : before, back ? before : now, 1, jump.toMillis());
        LOG.errorf(
                "the server's clock jumped by %d ms: times written down from %s to %s are doubtful",
                jump.toMillis(), seen.from(), seen.until());
        doubt = seen;
        return Optional.of(seen);
    }

    /** Holds the clock against the database's; what is given differed by more than a second. */
    synchronized Optional<Spell> compare(Reading reading) {
        if (!reading.differs()) {
            if (apart) {
                LOG.infof("the server's clock agrees with the database's again");
            }
            apart = false;
            return Optional.empty();
        }
        long milliseconds = reading.ahead().toMillis();
        if (!apart) {
            LOG.errorf("the server's clock differs from the database's by %d ms", milliseconds);
        }
        apart = true;
        Spell seen = new Spell(IncidentKind.CLOCK_DIFFERS, reading.server(), reading.server(), 1, milliseconds);
        doubt = seen;
        return Optional.of(seen);
    }

    /** What was seen last, while it lasts and for a day. */
    synchronized Optional<Spell> doubt(Instant now) {
        return Optional.ofNullable(doubt)
                .filter(seen -> apart || !seen.until().plus(REMEMBERED).isBefore(now));
    }
}
