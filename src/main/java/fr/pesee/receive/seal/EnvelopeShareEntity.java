package fr.pesee.receive.seal;

import fr.pesee.receive.age.AgeRecipient;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A sealed share as stored. */
@Entity
@DynamicUpdate
@IdClass(EnvelopeShareEntity.Key.class)
@Table(schema = "receive", name = "envelope_share")
class EnvelopeShareEntity {
    /** What names one share. */
    record Key(UUID envelope, int number) implements Serializable {}

    @Id
    UUID envelope;

    @Id
    int number;

    String subject;
    String recipient;
    String commitment;
    String sealed;
    String digest;
    String trial;

    @Nullable
    Instant triedAt;

    EnvelopeShare share() {
        return new EnvelopeShare(number, subject, new AgeRecipient(recipient), commitment, sealed, digest, triedAt);
    }
}
