package fr.pesee.prepare.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One address that is told of changes of one tender, or asks to be. */
@Entity
@Table(schema = "prepare", name = "registration")
class RegistrationEntity {
    @Id
    UUID id;

    UUID tender;

    /** Who is registered; null for anybody without an account. */
    @Nullable
    String subject;

    /** Null once ended. */
    @Nullable
    String email;

    String language;
    Instant askedAt;

    /** Null until the reader of the mailbox has confirmed. */
    @Nullable
    Instant confirmedAt;

    @Nullable
    Instant endedAt;

    static RegistrationEntity of(UUID tender, String email, String language, Instant now) {
        RegistrationEntity row = new RegistrationEntity();
        row.id = UUID.randomUUID();
        row.tender = tender;
        row.email = email;
        row.language = language;
        row.askedAt = now;
        return row;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    /** Where it is told. */
    String address() {
        return Objects.requireNonNull(email);
    }

    /** Somebody whom the identity provider knows by this address. */
    void belongTo(String person, String address, Instant now) {
        subject = person;
        email = address;
        endedAt = null;
        confirmedAt = confirmedAt == null ? now : confirmedAt;
    }

    void end(Instant now) {
        email = null;
        endedAt = now;
    }
}
