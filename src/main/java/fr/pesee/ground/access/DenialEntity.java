package fr.pesee.ground.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One denied act, kept outside every tender's ledger. */
@Entity
@Table(schema = "ground", name = "access_denial")
class DenialEntity {
    @Id
    UUID id;

    Instant at;
    String subject;
    String username;
    String operation;

    @Nullable
    UUID tender;

    @Nullable
    String phase;
}
