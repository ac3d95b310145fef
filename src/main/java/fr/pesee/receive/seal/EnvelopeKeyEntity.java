package fr.pesee.receive.seal;

import fr.pesee.receive.age.AgeRecipient;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An envelope's key as stored: its public half. */
@Entity
@DynamicUpdate
@Table(schema = "receive", name = "envelope_key")
class EnvelopeKeyEntity {
    /** What became of a key that was made while a rectification was prepared. */
    enum Renewal {
        /** The rectification is still prepared. */
        PREPARED,
        /** It was published: the key took the place of those before. */
        IN_FORCE,
        /** It was given up, or the keys were made once more. */
        GIVEN_UP
    }

    @Id
    UUID id;

    UUID tender;

    @Nullable
    Integer lot;

    @Enumerated(EnumType.STRING)
    EnvelopeKey.Kind kind;

    int version;
    String recipient;
    int k;
    int n;
    Instant madeAt;

    @Enumerated(EnumType.STRING)
    EnvelopeKey.Origin origin;

    long entry;

    /** Null for a key of a draft. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Renewal renewal;

    @Nullable
    Instant inForceSince;

    EnvelopeKey key(List<EnvelopeShare> shares) {
        int number = lot == null ? EnvelopeKey.WHOLE_TENDER : lot;
        return new EnvelopeKey(
                tender, number, kind, version, id, new AgeRecipient(recipient), k, n, madeAt, origin, entry, shares);
    }
}
