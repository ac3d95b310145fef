package fr.pesee.ground.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody was invited; it forgets their address once it has ended. */
@Entity
@Table(schema = "ground", name = "organisation_invitation")
class InvitationEntity {
    @Id
    UUID id;

    @Column(updatable = false)
    UUID organisation;

    @Nullable
    String email;

    /** SHA-256 of the token in the mail. */
    @Column(updatable = false)
    String digest;

    @Column(updatable = false)
    String inviter;

    @Column(updatable = false)
    Instant invitedAt;

    @Column(updatable = false)
    Instant expiresAt;

    @Nullable
    Instant endedAt;

    void end(Instant now) {
        email = null;
        endedAt = now;
    }

    Organisation.Invitation invitation() {
        return new Organisation.Invitation(id, Objects.requireNonNull(email), invitedAt, expiresAt);
    }
}
