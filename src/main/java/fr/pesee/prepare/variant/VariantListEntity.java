package fr.pesee.prepare.variant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Which variants stand in a lot, and how often that was changed; what they hold is in rows of its own. */
@Entity
@IdClass(VariantListEntity.Key.class)
@Table(schema = "prepare", name = "variant_list")
class VariantListEntity {
    /** What names a lot. */
    record Key(UUID tender, int lot) implements Serializable {}

    @Id
    UUID tender;

    @Id
    int lot;

    long version;

    /** In order, with spaces between them. */
    String commitments;

    static VariantListEntity of(UUID tender, int lot) {
        VariantListEntity row = new VariantListEntity();
        row.tender = tender;
        row.lot = lot;
        row.commitments = "";
        return row;
    }

    List<String> commitments() {
        return commitments.isEmpty() ? List.of() : List.of(commitments.split(" "));
    }
}
