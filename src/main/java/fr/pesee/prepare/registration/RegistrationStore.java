package fr.pesee.prepare.registration;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.post.EmailAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RegistrationStore implements PanacheRepositoryBase<RegistrationEntity, UUID> {

    /** What a link in a mail is for. */
    enum Purpose {
        CONFIRM,
        END
    }

    /** Holds a tender's registrations until the transaction ends: whoever asks twice at once is written down once. */
    void hold(UUID tender) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))) AS held")
                .setParameter("name", "registration/" + tender)
                .getSingleResult();
    }

    Optional<RegistrationEntity> byAddress(UUID tender, String email) {
        return find("tender = ?1 and lower(email) = ?2", tender, EmailAddress.folded(email))
                .firstResultOptional();
    }

    Optional<RegistrationEntity> bySubject(UUID tender, String subject) {
        return find("tender = ?1 and subject = ?2", tender, subject).firstResultOptional();
    }

    /** Those that are told, in the order in which they were written down. */
    List<RegistrationEntity> told(UUID tender) {
        return list("tender = ?1 and confirmedAt is not null and endedAt is null order by askedAt, id", tender);
    }

    /** How many confirmations were mailed since then, to addresses without account. */
    long asked(UUID tender, Instant since) {
        return count("tender = ?1 and subject is null and askedAt > ?2", tender, since);
    }

    /** How many confirmations of all tenders were mailed to this address since then. */
    long asked(String email, Instant since) {
        return count("lower(email) = ?1 and askedAt > ?2", EmailAddress.folded(email), since);
    }

    /**
     * Keeps the digest of a token that stands in a mail.
     *
     * @param until when it expires; null for never
     */
    void keep(Digest token, UUID registration, Purpose purpose, @Nullable Instant until) {
        flush();
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO prepare.registration_token (digest, registration, purpose, expires_at)
                        VALUES (:digest, :registration, :purpose, CAST(:until AS timestamptz))""")
                .setParameter("digest", token.hex())
                .setParameter("registration", registration)
                .setParameter("purpose", purpose.name())
                .setParameter("until", until == null ? null : until.toString())
                .executeUpdate();
    }

    /** The registration that a token is for; empty for one that never was, is used up or expired. */
    Optional<RegistrationEntity> byToken(Digest token, Purpose purpose, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT registration.* FROM prepare.registration_token token
                        JOIN prepare.registration ON registration.id = token.registration
                        WHERE token.digest = :digest AND token.purpose = :purpose
                        AND (token.expires_at IS NULL OR token.expires_at > :now)""", RegistrationEntity.class)
                .setParameter("digest", token.hex())
                .setParameter("purpose", purpose.name())
                .setParameter("now", now)
                .getResultStream()
                .map(RegistrationEntity.class::cast)
                .findFirst();
    }

    /** Its links lead nowhere any more. */
    void revoke(UUID registration, Purpose purpose) {
        getEntityManager()
                .createNativeQuery("DELETE FROM prepare.registration_token"
                        + " WHERE registration = :registration AND purpose = :purpose")
                .setParameter("registration", registration)
                .setParameter("purpose", purpose.name())
                .executeUpdate();
    }

    /** Forgets addresses that nobody confirmed. */
    long forgetUnconfirmed(Instant before) {
        return delete("confirmedAt is null and askedAt < ?1", before);
    }
}
