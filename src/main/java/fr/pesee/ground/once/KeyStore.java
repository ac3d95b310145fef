package fr.pesee.ground.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ground.idempotency_key}. */
@ApplicationScoped
class KeyStore {
    /** The digest that some answers carry of their content. */
    private static final String DIGEST = "X-Content-SHA256";

    private final EntityManager entities;
    private final InstantSource clock;
    private final ObjectMapper json;

    KeyStore(EntityManager entities, InstantSource clock, ObjectMapper json) {
        this.entities = entities;
        this.clock = clock;
        this.json = json;
    }

    /** What makes a key unique. */
    record Key(String subject, String operation, String key) {}

    /** What an earlier request with this key sent and was answered. */
    record Earlier(
            String bodyDigest,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String digest,
            @Nullable String body) {
        Response answer() {
            Response.ResponseBuilder response = Response.status(status).header("Idempotency-Replayed", "true");
            if (location != null) {
                response.header(HttpHeaders.LOCATION, location);
            }
            if (etag != null) {
                response.header(HttpHeaders.ETAG, etag);
            }
            if (digest != null) {
                response.header(DIGEST, digest);
            }
            return body == null
                    ? response.build()
                    : response.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                            .entity(body)
                            .build();
        }
    }

    /**
     * Takes the key for this transaction. A second request with the same key waits here until the first one's
     * transaction has ended.
     *
     * @return what the first request was answered; empty when this is the first
     */
    Optional<Earlier> claim(Key key, String bodyDigest) {
        int inserted = entities.createNativeQuery("""
                        INSERT INTO ground.idempotency_key (subject, operation, key, body_hash, at)
                        VALUES (:subject, :operation, :key, :hash, :at)
                        ON CONFLICT DO NOTHING""")
                .setParameter("subject", key.subject())
                .setParameter("operation", key.operation())
                .setParameter("key", key.key())
                .setParameter("hash", bodyDigest)
                .setParameter("at", clock.instant())
                .executeUpdate();
        return inserted == 1 ? Optional.empty() : Optional.of(read(key));
    }

    /** Keeps the answer beside the key, in the same transaction. */
    void remember(Key key, Response response) {
        entities.createNativeQuery("""
                        UPDATE ground.idempotency_key
                        SET status = :status, location = :location, etag = :etag, digest = :digest, answer = :answer
                        WHERE subject = :subject AND operation = :operation AND key = :key""")
                .setParameter("status", response.getStatus())
                .setParameter("location", response.getHeaderString(HttpHeaders.LOCATION))
                .setParameter("etag", response.getHeaderString(HttpHeaders.ETAG))
                .setParameter("digest", response.getHeaderString(DIGEST))
                .setParameter("answer", text(response.getEntity()))
                .setParameter("subject", key.subject())
                .setParameter("operation", key.operation())
                .setParameter("key", key.key())
                .executeUpdate();
    }

    private Earlier read(Key key) {
        Tuple row = (Tuple) entities.createNativeQuery("""
                        SELECT body_hash, status, location, etag, digest, answer FROM ground.idempotency_key
                        WHERE subject = :subject AND operation = :operation AND key = :key""", Tuple.class)
                .setParameter("subject", key.subject())
                .setParameter("operation", key.operation())
                .setParameter("key", key.key())
                .getSingleResult();
        return new Earlier(
                row.get(0, String.class),
                row.get(1, Integer.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class));
    }

    private @Nullable String text(@Nullable Object entity) {
        if (entity == null) {
            return null;
        }
        if (entity instanceof String written) {
            return written;
        }
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException unserialisable) {
            throw new IllegalStateException("an answer that cannot be written as JSON", unserialisable);
        }
    }
}
