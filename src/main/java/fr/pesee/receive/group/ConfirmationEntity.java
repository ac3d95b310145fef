package fr.pesee.receive.group;

import fr.pesee.ground.ledger.Digest;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A confirmation as stored. */
@Entity
@Immutable
@IdClass(ConfirmationKey.class)
@Table(schema = "receive", name = "consortium_confirmation")
class ConfirmationEntity {
    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    UUID organisation;

    @Id
    String digest;

    String subject;
    Instant confirmedAt;
    long entry;

    @Nullable
    String member;

    @Nullable
    String identifier;

    Confirmation confirmation() {
        return new Confirmation(organisation, Digest.ofHex(digest), confirmedAt, member, identifier);
    }
}
