package fr.pesee.prepare.publication;

import fr.pesee.ground.ledger.Digest;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a publication froze, as stored. */
@Entity
@Immutable
@IdClass(FrozenEntity.Key.class)
@Table(schema = "prepare", name = "frozen_part")
class FrozenEntity {
    /** What names one frozen part. */
    record Key(UUID tender, int lot, String name, int version) implements Serializable {}

    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    String name;

    @Id
    int version;

    String content;
    String digest;
    long entry;

    static FrozenEntity of(UUID tender, int version, Frozen.Part part, long entry) {
        FrozenEntity row = new FrozenEntity();
        row.tender = tender;
        row.lot = part.lot();
        row.name = part.name();
        row.version = version;
        row.content = part.content();
        row.digest = digest(part);
        row.entry = entry;
        return row;
    }

    static String digest(Frozen.Part part) {
        return Digest.sha256(part.content().getBytes(StandardCharsets.UTF_8)).hex();
    }
}
