package fr.pesee.receive.examination;

import fr.pesee.receive.upload.SealedPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of wrapped file keys, and of what was found. */
@ApplicationScoped
class PartKeyStore {
    private final EntityManager rows;

    PartKeyStore(EntityManager rows) {
        this.rows = rows;
    }

    void keep(UUID deposit, SealedPart part, byte[] wrapped) {
        rows.createNativeQuery("""
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
        List<?> stored = rows.createNativeQuery(
                        "SELECT piece, number, wrapped FROM receive.file_key WHERE deposit = :deposit", Tuple.class)
                .setParameter("deposit", deposit)
                .getResultList();
        Map<String, byte[]> keys = new HashMap<>();
        for (Object one : stored) {
            Tuple row = (Tuple) one;
            keys.put(place(deposit, row.get(0, UUID.class), row.get(1, Integer.class)), row.get(2, byte[].class));
        }
        return keys;
    }

    void keep(UUID deposit, UUID envelope, int place, ExaminedPiece piece) {
        rows.createNativeQuery("""
                        INSERT INTO receive.opened_piece
                            (deposit, envelope, place, piece, requirement, name, size, sha256, media_type, secret,
                             findings)
                        VALUES (:deposit, :envelope, :place, :piece, CAST(:requirement AS text), :name, :size,
                            :sha256, :type, :secret, :findings)""")
                .setParameter("deposit", deposit)
                .setParameter("envelope", envelope)
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
