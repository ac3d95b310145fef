package fr.pesee.prepare.variant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A variant once written, under its salt: never changed, never deleted. */
@Entity
@Immutable
@IdClass(SealedVariantEntity.Key.class)
@Table(schema = "prepare", name = "sealed_variant")
class SealedVariantEntity {
    /** What names a sealed variant. */
    record Key(UUID tender, int lot, String commitment) implements Serializable {}

    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    String commitment;

    String salt;
    String content;

    static SealedVariantEntity of(UUID tender, int lot, String salt, String content) {
        SealedVariantEntity row = new SealedVariantEntity();
        row.tender = tender;
        row.lot = lot;
        row.commitment = Variant.commitment(salt, content);
        row.salt = salt;
        row.content = content;
        return row;
    }

    Variant.Sealed sealed() {
        return new Variant.Sealed(Variant.ofContent(content), salt, commitment);
    }
}
