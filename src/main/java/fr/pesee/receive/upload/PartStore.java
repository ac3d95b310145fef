package fr.pesee.receive.upload;

import fr.pesee.ground.ledger.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of {@code receive.part}. */
@ApplicationScoped
class PartStore {
    private final EntityManager entities;

    PartStore(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Whose parts, and of which envelope.
     *
     * @param copy the number of the backup copy that they are sent for; 0 for a bidder's own
     */
    record Owner(UUID organisation, UUID envelope, int copy) {}

    Optional<SealedPart> find(Owner owner, UUID piece, int number, Digest digest) {
        return entities
                .createNativeQuery("""
                    SELECT piece, number, digest, size FROM receive.part
                    WHERE organisation = :organisation AND envelope = :envelope
                        AND piece = :piece AND number = :number AND digest = :digest
                        AND COALESCE(copy, 0) = :copy\
                    """, Tuple.class)
                .setParameter("organisation", owner.organisation())
                .setParameter("copy", owner.copy())
                .setParameter("envelope", owner.envelope())
                .setParameter("piece", piece)
                .setParameter("number", number)
                .setParameter("digest", digest.hex())
                .getResultList()
                .stream()
                .map(row -> part((Tuple) row))
                .findFirst();
    }

    /** Whether it was not held before. */
    boolean keep(Owner owner, SealedPart part, Instant at) {
        return entities.createNativeQuery("""
            INSERT INTO receive.part (organisation, envelope, piece, number, digest, size, received_at, copy)
            VALUES (:organisation, :envelope, :piece, :number, :digest, :size, :at, NULLIF(:copy, 0))
            ON CONFLICT DO NOTHING\
            """)
                        .setParameter("copy", owner.copy())
                        .setParameter("organisation", owner.organisation())
                        .setParameter("envelope", owner.envelope())
                        .setParameter("piece", part.piece())
                        .setParameter("number", part.number())
                        .setParameter("digest", part.digest().hex())
                        .setParameter("size", part.size())
                        .setParameter("at", at)
                        .executeUpdate()
                > 0;
    }

    /** Whether the same bytes were sent for a key of the tender that was replaced since: no other key opens them. */
    boolean isOfReplacedKey(UUID tender, Owner owner, Digest digest) {
        return (Boolean) entities.createNativeQuery("""
            SELECT EXISTS (
                SELECT 1 FROM receive.part held
                JOIN receive.envelope_key own ON own.id = held.envelope
                JOIN receive.envelope_key later ON later.tender = own.tender
                    AND later.entry > own.entry AND later.renewal = 'IN_FORCE'
                WHERE own.tender = :tender AND held.organisation = :organisation
                    AND held.digest = :digest AND held.envelope <> :envelope)\
            """, Boolean.class)
                .setParameter("tender", tender)
                .setParameter("organisation", owner.organisation())
                .setParameter("digest", digest.hex())
                .setParameter("envelope", owner.envelope())
                .getSingleResult();
    }

    /** Whether the bidder sent the same bytes in this lot, or did for another: they are of the electronic bid. */
    boolean isOfBidder(UUID organisation, Digest digest) {
        return (Boolean) entities.createNativeQuery("""
            SELECT EXISTS (
                SELECT 1 FROM receive.part
                WHERE organisation = :organisation AND digest = :digest AND copy IS NULL)\
            """, Boolean.class)
                .setParameter("organisation", organisation)
                .setParameter("digest", digest.hex())
                .getSingleResult();
    }

    long bytes(Owner owner) {
        return ((Number) entities.createNativeQuery("""
            SELECT COALESCE(SUM(size), 0) FROM receive.part
            WHERE organisation = :organisation AND envelope = :envelope\
            """)
                        .setParameter("organisation", owner.organisation())
                        .setParameter("envelope", owner.envelope())
                        .getSingleResult())
                .longValue();
    }

    /** Parts of one piece with numbers above one; of several of a number, the one that came last. */
    List<SealedPart> of(Owner owner, UUID piece, int after, int limit) {
        List<?> rows = entities.createNativeQuery("""
            SELECT DISTINCT ON (number) piece, number, digest, size FROM receive.part
            WHERE organisation = :organisation AND envelope = :envelope AND piece = :piece
                AND number > :after AND COALESCE(copy, 0) = :copy
            ORDER BY number, received_at DESC, digest\
            """, Tuple.class)
                .setParameter("organisation", owner.organisation())
                .setParameter("envelope", owner.envelope())
                .setParameter("piece", piece)
                .setParameter("copy", owner.copy())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> part((Tuple) row)).toList();
    }

    /** Tenders of which parts are left that nobody will open. */
    List<UUID> leavers() {
        return entities
                .createNativeQuery("SELECT DISTINCT tender FROM receive.part_left", UUID.class)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /** Deletes such parts of a tender, so many at most; the application's role could not. */
    PartEvent.Swept sweep(UUID tender, int most) {
        Tuple gone = (Tuple) entities.createNativeQuery(
                        "SELECT parts_gone, bytes_gone FROM receive.sweep_parts(:tender, :most)", Tuple.class)
                .setParameter("tender", tender)
                .setParameter("most", most)
                .getSingleResult();
        return new PartEvent.Swept(
                gone.get(0, Number.class).longValue(), gone.get(1, Number.class).toString());
    }

    private static SealedPart part(Tuple row) {
        return new SealedPart(
                row.get(0, UUID.class),
                row.get(1, Integer.class),
                Digest.ofHex(row.get(2, String.class)),
                row.get(3, Number.class).longValue());
    }
}
