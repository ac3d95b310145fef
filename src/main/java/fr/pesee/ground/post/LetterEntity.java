package fr.pesee.ground.post;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter that waits, or what is left of one: no address and no text. */
@Entity
@Table(schema = "ground", name = "letter")
class LetterEntity {
    @Id
    UUID id;

    String key;

    @Nullable
    String recipient;

    String language;

    @Nullable
    String subject;

    @Nullable
    String body;

    @Nullable
    String path;

    @Nullable
    String unsubscribe;

    Instant putAt;
    int attempts;

    @Nullable
    Instant nextAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    Failure lastError;

    @Nullable
    Instant failedAt;

    @Nullable
    Instant settledAt;

    boolean sent;

    @Nullable
    String digest;

    Letter letter() {
        return new Letter(
                key,
                Objects.requireNonNull(recipient),
                language,
                Objects.requireNonNull(subject),
                Objects.requireNonNull(body),
                Objects.requireNonNull(path),
                unsubscribe);
    }

    void fail(Failure failure, Instant now) {
        attempts++;
        lastError = failure;
        failedAt = now;
        nextAt = now.plus(Backoff.after(attempts));
    }

    /** Sent or given up: from here on, whom it went to and what it said is nobody's business. */
    void settle(boolean wasSent, String whatItWas, Instant now) {
        sent = wasSent;
        digest = whatItWas;
        settledAt = now;
        recipient = null;
        subject = null;
        body = null;
        path = null;
        unsubscribe = null;
        nextAt = null;
    }
}
