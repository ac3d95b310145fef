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

/** A holder's key as stored. */
@Entity
@DynamicUpdate
@IdClass(HolderKeyEntity.Key.class)
@Table(schema = "receive", name = "holder_key")
class HolderKeyEntity {
    /** What names one key. */
    record Key(UUID tender, String subject) implements Serializable {}

    @Id
    UUID tender;

    @Id
    String subject;

    String recipient;
    String challenge;
    String answer;
    Instant registeredAt;

    @Nullable
    Instant provedAt;

    long entry;

    HolderKey key() {
        return new HolderKey(subject, new AgeRecipient(recipient), challenge, registeredAt, provedAt, entry);
    }
}
