package fr.pesee.receive.ceremony;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.storage.Blob;
import fr.pesee.receive.upload.SealedPart;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of unsealed lots, of wrapped file keys, and of what was found. */
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

    void keep(UUID deposit, SealedPart part, byte[] wrapped) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO receive.file_key (deposit, piece, number, wrapped)
                        VALUES (:deposit, :piece, :number, :wrapped)""")
                .setParameter("deposit", deposit)
                .setParameter("piece", part.piece())
                .setParameter("number", part.number())
                .setParameter("wrapped", wrapped)
                .executeUpdate();
    }

    /** The wrapped file keys of a deposit, by where they belong. */
    Map<String, byte[]> wrapped(UUID deposit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "SELECT piece, number, wrapped FROM receive.file_key WHERE deposit = :deposit", Tuple.class)
                .setParameter("deposit", deposit)
                .getResultList();
        Map<String, byte[]> keys = new HashMap<>();
        for (Object one : rows) {
            Tuple row = (Tuple) one;
            keys.put(place(deposit, row.get(0, UUID.class), row.get(1, Integer.class)), row.get(2, byte[].class));
        }
        return keys;
    }

    void keep(UUID deposit, int place, ExaminedPiece piece) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO receive.opened_piece
                            (deposit, place, piece, requirement, name, size, sha256, media_type, secret, findings)
                        VALUES (:deposit, :place, :piece, CAST(:requirement AS text), :name, :size, :sha256, :type,
                            :secret, :findings)""")
                .setParameter("deposit", deposit)
                .setParameter("place", place)
                .setParameter("piece", piece.piece())
                .setParameter("requirement", piece.requirement())
                .setParameter("name", piece.name())
                .setParameter("size", piece.size())
                .setParameter("sha256", piece.sha256())
                .setParameter("type", piece.mediaType())
                .setParameter("secret", piece.secret())
                .setParameter(
                        "findings",
                        String.join(
                                " ", piece.findings().stream().map(Enum::name).toList()))
                .executeUpdate();
    }

    /** Where a file key belongs: it opens nothing elsewhere. */
    static String place(UUID deposit, UUID piece, int number) {
        return deposit + "/" + piece + "/" + number;
    }
}
