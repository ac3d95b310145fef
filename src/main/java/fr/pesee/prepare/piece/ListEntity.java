package fr.pesee.prepare.piece;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** How often the pieces of a lot have been changed; they are rows of their own. */
@Entity
@IdClass(ListKey.class)
@Table(schema = "prepare", name = "piece_list")
class ListEntity {
    @Id
    UUID tender;

    @Id
    int lot;

    long version;

    static ListEntity of(UUID tender, int lot) {
        ListEntity row = new ListEntity();
        row.tender = tender;
        row.lot = lot;
        return row;
    }
}
