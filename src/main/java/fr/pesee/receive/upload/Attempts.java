package fr.pesee.receive.upload;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.problem.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** What bidders tried to send and deposit, kept whether it succeeded or not, for the bidder alone. */
@ApplicationScoped
public class Attempts {
    private static final Logger LOG = Logger.getLogger(Attempts.class);

    /** A withdrawal sends nothing. */
    private static final String SEEN = """
            SELECT organisation, min(began_at), count(*),
                count(*) FILTER (WHERE outcome = 'interrupted'),
                count(*) FILTER (WHERE outcome NOT IN ('kept', 'held', 'on-time', 'late', 'interrupted'))
            FROM receive.attempt
            WHERE tender = :tender AND lot = :lot AND act <> 'WITHDRAWAL'""";

    private final EntityManager entities;
    private final InstantSource clock;

    Attempts(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What is being tried.
     *
     * @param window the lot, as the bidder was let in to it
     * @param bidder who tries
     * @param act what
     * @param target piece and number of a part, or the identifier of a deposit or withdrawal
     * @param beganAt when it began, by the tender's clock
     */
    public record Tried(BidderWindow window, Actor bidder, Attempt.Act act, String target, Instant beganAt) {}

    /**
     * Does what is being tried, outside any transaction, and keeps how it went in one of its own.
     *
     * @param bytes how many bytes of the body have been read by then
     * @param outcome what to call a success
     */
    public <T> T watch(Tried tried, LongSupplier bytes, Function<T, String> outcome, Supplier<T> act) {
        T done;
        try {
            done = act.get();
        } catch (Refused refused) {
            keep(tried, bytes.getAsLong(), refused.refusals().get(0).code().code());
            throw refused;
        } catch (RuntimeException interrupted) {
            keep(tried, bytes.getAsLong(), "interrupted");
            throw interrupted;
        }
        keep(tried, bytes.getAsLong(), outcome.apply(done));
        return done;
    }

    /** What an organisation tried in a lot, in the order of the ends, for whoever has been let in. */
    public List<Attempt> of(UUID tender, int lot, UUID organisation, int after, int limit) {
        return entities
                .createNativeQuery("""
                        SELECT act, target, began_at, ended_at, bytes, outcome FROM receive.attempt
                        WHERE tender = :tender AND lot = :lot AND organisation = :organisation
                        ORDER BY id""", Tuple.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .setParameter("organisation", organisation)
                .setFirstResult(after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> attempt((Tuple) row))
                .toList();
    }

    /**
     * What organisations sent in a lot or tried to, in the order of their first attempts, for whoever has been let in
     * to an opened lot.
     */
    public List<Transmission> transmissions(UUID tender, int lot) {
        return entities
                .createNativeQuery(SEEN + " GROUP BY organisation ORDER BY 2, 1", Tuple.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getResultList()
                .stream()
                .map(row -> transmission((Tuple) row))
                .toList();
    }

    /**
     * What an organisation sent in a lot or tried to, later than one instant and no later than another; empty when it
     * tried nothing then.
     */
    public Optional<Transmission> transmission(UUID tender, int lot, UUID organisation, Instant after, Instant until) {
        return entities
                .createNativeQuery(SEEN + """
                         AND organisation = :organisation AND began_at > :after AND began_at <= :until
                        GROUP BY organisation""", Tuple.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .setParameter("organisation", organisation)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> transmission((Tuple) row));
    }

    /** What was done stands, or was refused, whatever becomes of this note of it. */
    private void keep(Tried tried, long bytes, String outcome) {
        try {
            QuarkusTransaction.requiringNew().run(() -> insert(tried, bytes, outcome));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "an attempt could not be written down: %s", outcome);
        }
    }

    private void insert(Tried tried, long bytes, String outcome) {
        BidderWindow window = tried.window();
        entities.createNativeQuery("""
                        INSERT INTO receive.attempt
                            (tender, lot, organisation, subject, act, target, began_at, ended_at, bytes, outcome)
                        VALUES (:tender, :lot, :organisation, :subject, :act, :target,
                            :began, :ended, :bytes, :outcome)""")
                .setParameter("tender", window.tender().id())
                .setParameter("lot", window.lot().number())
                .setParameter("organisation", window.organisation().id())
                .setParameter("subject", tried.bidder().subject())
                .setParameter("act", tried.act().name())
                .setParameter("target", tried.target())
                .setParameter("began", tried.beganAt())
                .setParameter("ended", window.tender().clock().at(clock.instant()))
                .setParameter("bytes", bytes)
                .setParameter("outcome", outcome)
                .executeUpdate();
    }

    private static Transmission transmission(Tuple row) {
        return new Transmission(
                row.get(0, UUID.class),
                row.get(1, Instant.class),
                row.get(2, Number.class).longValue(),
                row.get(3, Number.class).longValue(),
                row.get(4, Number.class).longValue());
    }

    private static Attempt attempt(Tuple row) {
        return new Attempt(
                Attempt.Act.valueOf(row.get(0, String.class)),
                row.get(1, String.class),
                row.get(2, Instant.class),
                row.get(3, Instant.class),
                row.get(4, Number.class).longValue(),
                row.get(5, String.class));
    }
}
