package fr.pesee.ground.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LetterStore implements PanacheRepositoryBase<LetterEntity, UUID> {

    /** A letter whose time has come and that no other instance has in hand; ours until the transaction ends. */
    Optional<LetterEntity> claim(Instant now) {
        return first("next_at <= :until", now);
    }

    /** The same of those put before this instant. */
    Optional<LetterEntity> claimPutBefore(Instant until) {
        return first("put_at < :until", until);
    }

    private Optional<LetterEntity> first(String condition, Instant until) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM ground.letter WHERE settled_at IS NULL AND " + condition
                                + " ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED",
                        LetterEntity.class)
                .setParameter("until", until)
                .getResultStream()
                .map(LetterEntity.class::cast)
                .findFirst();
    }

    PostStatus status(boolean server) {
        Tuple row =
                (Tuple) getEntityManager().createNativeQuery("""
                        SELECT count(*) FILTER (WHERE settled_at IS NULL) AS waiting,
                            count(*) FILTER (WHERE settled_at IS NULL AND attempts > 0) AS retried,
                            count(*) FILTER (WHERE sent) AS sent,
                            count(*) FILTER (WHERE settled_at IS NOT NULL AND NOT sent) AS given_up,
                            min(put_at) FILTER (WHERE settled_at IS NULL) AS oldest,
                            (SELECT last_error FROM ground.letter WHERE failed_at IS NOT NULL
                                ORDER BY failed_at DESC LIMIT 1) AS last_error,
                            max(failed_at) AS failed_at
                        FROM ground.letter""", Tuple.class).getSingleResult();
        @Nullable String error = row.get("last_error", String.class);
        return new PostStatus(
                server,
                number(row, "waiting"),
                number(row, "retried"),
                number(row, "sent"),
                number(row, "given_up"),
                row.get("oldest", Instant.class),
                error == null ? null : Failure.valueOf(error),
                row.get("failed_at", Instant.class));
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
