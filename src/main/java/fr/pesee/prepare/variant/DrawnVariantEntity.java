package fr.pesee.prepare.variant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Which variant was drawn for a lot: once, and never otherwise. */
@Entity
@Immutable
@IdClass(DrawnVariantEntity.Key.class)
@Table(schema = "prepare", name = "drawn_variant")
class DrawnVariantEntity {
    /** What names a lot. */
    record Key(UUID tender, int lot) implements Serializable {}

    @Id
    UUID tender;

    @Id
    int lot;

    String commitment;
    String deposits;

    /** In the order in which they were announced, with spaces between them. */
    String numbers;

    Instant drawnAt;
    long entry;

    DrawnVariant drawn(Variant.Sealed sealed) {
        return new DrawnVariant(sealed, new Seed(deposits, List.of(numbers.split(" "))), drawnAt, entry);
    }
}
