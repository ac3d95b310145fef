package fr.pesee.receive.ceremony;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.storage.Blob;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of unsealed lots, and of their minutes. */
@ApplicationScoped
class CeremonyStore implements PanacheRepositoryBase<UnsealingEntity, UnsealingEntity.Key> {

    Optional<UnsealingEntity> of(UUID tender, int lot) {
        return findByIdOptional(new UnsealingEntity.Key(tender, lot));
    }

    /** Lots that are unsealed and whose minutes are still to be taken. */
    List<UnsealingEntity> unexamined() {
        return list("minutes is null order by unsealedAt");
    }

    /** Lots whose minutes are taken, and still to be printed. */
    List<UnsealingEntity> unprinted() {
        return getEntityManager().createNativeQuery("""
                        SELECT one.* FROM receive.unsealing one
                        WHERE one.minutes IS NOT NULL AND NOT EXISTS (
                            SELECT 1 FROM receive.minutes_pdf pdf
                            WHERE pdf.tender = one.tender AND pdf.lot = one.lot)
                        ORDER BY one.unsealed_at""", UnsealingEntity.class).getResultList().stream()
                .map(UnsealingEntity.class::cast)
                .toList();
    }

    /** The printed minutes of a lot; empty until they are. */
    Optional<Blob> pdf(UUID tender, int lot) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "SELECT digest, size FROM receive.minutes_pdf WHERE tender = :tender AND lot = :lot",
                        Tuple.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Blob(Digest.ofHex(row.get(0, String.class)), row.get(1, Long.class)))
                .findFirst();
    }

    void keep(UnsealingEntity printed, Blob pdf, long entry) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO receive.minutes_pdf (tender, lot, digest, size, entry)
                        VALUES (:tender, :lot, :digest, :size, :entry)""")
                .setParameter("tender", printed.tender)
                .setParameter("lot", printed.lot)
                .setParameter("digest", pdf.digest().hex())
                .setParameter("size", pdf.size())
                .setParameter("entry", entry)
                .executeUpdate();
    }
}
