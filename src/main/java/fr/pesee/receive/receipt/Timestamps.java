package fr.pesee.receive.receipt;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.signature.TimestampAuthority;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Time-stamps of an authority for what the server signs or publishes: a second clock, of somebody else. They come after
 * the receipt and never delay it.
 */
@ApplicationScoped
public class Timestamps {
    private static final Logger LOG = Logger.getLogger(Timestamps.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 50;

    private final TimestampAuthority authority;
    private final EntityManager entities;
    private final InstantSource clock;
    private Instant paused = Instant.MIN;

    Timestamps(TimestampAuthority authority, EntityManager entities, InstantSource clock) {
        this.authority = authority;
        this.entities = entities;
        this.clock = clock;
    }

    /** Has something stamped that is kept in the caller's transaction; nothing happens where there is no authority. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ask(Digest of) {
        if (!authority.isConfigured()) {
            return;
        }
        entities.createNativeQuery("""
                        INSERT INTO receive.timestamp_token (digest, asked_at) VALUES (:digest, :now)
                        ON CONFLICT DO NOTHING""")
                .setParameter("digest", of.hex())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /**
     * The token for something of this digest: DER of a CMS SignedData; empty while there is none. Whoever knows the
     * digest of a receipt has the receipt, and the token tells nothing but digest and time.
     */
    public Optional<byte[]> token(Digest of) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT token FROM receive.timestamp_token WHERE digest = :digest AND token IS NOT NULL",
                        Tuple.class)
                .setParameter("digest", of.hex())
                .getResultList();
        return rows.stream().findFirst().map(row -> ((Tuple) row).get(0, byte[].class));
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void stampWhatIsDue() {
        if (!authority.isConfigured() || clock.instant().isBefore(paused)) {
            return;
        }
        for (String digest : QuarkusTransaction.requiringNew().call(this::due)) {
            try {
                // Outside any transaction: the authority may take its time.
                TimestampAuthority.Token token =
                        authority.stamp(Digest.ofHex(digest).bytes());
                QuarkusTransaction.requiringNew().run(() -> keep(digest, token));
            } catch (IOException unanswered) {
                paused = clock.instant().plus(PAUSE);
                LOG.warnf("no time-stamp for %s: %s", digest, unanswered.getMessage());
                return;
            }
        }
    }

    private List<String> due() {
        List<?> rows = entities.createNativeQuery(
                        "SELECT digest FROM receive.timestamp_token WHERE token IS NULL ORDER BY asked_at")
                .setMaxResults(AT_ONCE)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private void keep(String digest, TimestampAuthority.Token token) {
        entities.createNativeQuery("""
                        UPDATE receive.timestamp_token SET token = :token, stamped_at = :at
                        WHERE digest = :digest AND token IS NULL""")
                .setParameter("token", token.der())
                .setParameter("at", token.at())
                .setParameter("digest", digest)
                .executeUpdate();
    }
}
