package fr.pesee.prepare.piece;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PieceStore implements PanacheRepositoryBase<PieceEntity, PieceKey> {
    PieceList of(UUID tender, int lot) {
        return new PieceList(list("tender = ?1 and lot = ?2 order by position", tender, lot).stream()
                .map(PieceEntity::piece)
                .toList());
    }

    /** The version of a list; 0 before its first edit. */
    long version(UUID tender, int lot) {
        ListEntity row = getEntityManager().find(ListEntity.class, new ListKey(tender, lot));
        return row == null ? 0 : row.version;
    }

    /** Keeps these pieces and no others. */
    void replace(UUID tender, int lot, PieceList list) {
        ListEntity row = getEntityManager().find(ListEntity.class, new ListKey(tender, lot));
        ListEntity counted = row == null ? ListEntity.of(tender, lot) : row;
        counted.version++;
        getEntityManager().persist(counted);
        delete("tender = ?1 and lot = ?2", tender, lot);
        flush();
        getEntityManager().clear();
        int position = 0;
        for (Piece piece : list.pieces()) {
            persist(PieceEntity.of(tender, lot, position++, piece));
        }
    }
}
