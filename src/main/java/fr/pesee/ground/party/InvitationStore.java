package fr.pesee.ground.party;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.post.EmailAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InvitationStore implements PanacheRepositoryBase<InvitationEntity, UUID> {

    /** Those that can be accepted still. */
    List<InvitationEntity> open(UUID organisation, Instant now) {
        return list(
                "organisation = ?1 and endedAt is null and expiresAt > ?2 order by invitedAt, id", organisation, now);
    }

    /** The same, to one address. */
    List<InvitationEntity> open(UUID organisation, String email, Instant now) {
        return list(
                "organisation = ?1 and endedAt is null and expiresAt > ?2 and lower(email) = ?3",
                organisation,
                now,
                EmailAddress.folded(email));
    }

    /** The same, sent by one person. */
    List<InvitationEntity> openOf(UUID organisation, String inviter, Instant now) {
        return list(
                "organisation = ?1 and endedAt is null and expiresAt > ?2 and inviter = ?3",
                organisation,
                now,
                inviter);
    }

    /** The one that a token is for; empty for one that never was, has ended or has expired. */
    Optional<InvitationEntity> byToken(Digest token, Instant now) {
        return find("digest = ?1 and endedAt is null and expiresAt > ?2", token.hex(), now)
                .firstResultOptional();
    }

    /** How many an organisation or a person has sent since then, whatever became of them. */
    long sent(UUID organisation, String inviter, Instant since) {
        return count("(organisation = ?1 or inviter = ?2) and invitedAt > ?3", organisation, inviter, since);
    }

    /** Forgets what has expired. */
    long forget(Instant now) {
        return delete("expiresAt < ?1", now);
    }
}
