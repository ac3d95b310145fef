package fr.pesee.receive.ceremony;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.storage.Blob;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of unsealed lots, and of their minutes. */
@ApplicationScoped
class CeremonyStore implements PanacheRepositoryBase<UnsealingEntity, UnsealingEntity.Key> {

    /** The sittings of a lot in which bids were unsealed, the first one first. */
    List<UnsealingEntity> of(UUID tender, int lot) {
        return list("tender = ?1 and lot = ?2 order by sitting", tender, lot);
    }

    /** The last of them; empty while nothing was unsealed. */
    Optional<UnsealingEntity> last(UUID tender, int lot) {
        return find("tender = ?1 and lot = ?2 order by sitting desc", tender, lot)
                .page(Page.ofSize(1))
                .firstResultOptional();
    }

    Optional<UnsealingEntity> of(UUID tender, int lot, int sitting) {
        return findByIdOptional(new UnsealingEntity.Key(tender, lot, sitting));
    }

    void keep(UnsealingEntity row, Collection<UUID> deposits) {
        persist(row);
        flush();
        for (UUID deposit : deposits) {
            getEntityManager()
                    .createNativeQuery("""
                            INSERT INTO receive.opened_deposit (deposit, tender, lot, sitting)
                            VALUES (:deposit, :tender, :lot, :sitting)""")
                    .setParameter("deposit", deposit)
                    .setParameter("tender", row.tender)
                    .setParameter("lot", row.lot)
                    .setParameter("sitting", row.sitting)
                    .executeUpdate();
        }
    }

    /** The deposits that a sitting opened. */
    Set<UUID> opened(UUID tender, int lot, int sitting) {
        return Set.copyOf(getEntityManager()
                .createNativeQuery("""
                        SELECT deposit FROM receive.opened_deposit
                        WHERE tender = :tender AND lot = :lot AND sitting = :sitting""", UUID.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .setParameter("sitting", sitting)
                .getResultList());
    }

    /** Deposits of a lot whose offers were opened, with the sitting of each. */
    Map<UUID, Integer> opened(UUID tender, int lot) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        SELECT opened.deposit, opened.sitting FROM receive.opened_deposit opened
                        JOIN receive.unsealing one ON one.tender = opened.tender AND one.lot = opened.lot
                            AND one.sitting = opened.sitting AND one.scope = 'OFFERS'
                        WHERE opened.tender = :tender AND opened.lot = :lot""", Tuple.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Integer.class)));
    }

    /** Sittings whose minutes are still to be taken. */
    List<UnsealingEntity> unexamined() {
        return list("minutes is null order by unsealedAt");
    }

    /** Sittings whose minutes are taken, and still to be printed. */
    List<UnsealingEntity> unprinted() {
        return getEntityManager().createNativeQuery("""
                        SELECT one.* FROM receive.unsealing one
                        WHERE one.minutes IS NOT NULL AND NOT EXISTS (
                            SELECT 1 FROM receive.minutes_pdf pdf
                            WHERE pdf.tender = one.tender AND pdf.lot = one.lot AND pdf.sitting = one.sitting)
                        ORDER BY one.unsealed_at""", UnsealingEntity.class).getResultList().stream()
                .map(UnsealingEntity.class::cast)
                .toList();
    }

    /** The printed minutes of the sittings of a lot, by sitting. */
    Map<Integer, Blob> pdfs(UUID tender, int lot) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "SELECT sitting, digest, size FROM receive.minutes_pdf WHERE tender = :tender AND lot = :lot",
                        Tuple.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(
                        row -> row.get(0, Integer.class),
                        row -> new Blob(Digest.ofHex(row.get(1, String.class)), row.get(2, Long.class))));
    }

    void keep(UnsealingEntity printed, Blob pdf, long entry) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO receive.minutes_pdf (tender, lot, sitting, digest, size, entry)
                        VALUES (:tender, :lot, :sitting, :digest, :size, :entry)""")
                .setParameter("tender", printed.tender)
                .setParameter("lot", printed.lot)
                .setParameter("sitting", printed.sitting)
                .setParameter("digest", pdf.digest().hex())
                .setParameter("size", pdf.size())
                .setParameter("entry", entry)
                .executeUpdate();
    }
}
