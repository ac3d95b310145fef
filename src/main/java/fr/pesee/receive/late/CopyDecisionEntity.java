package fr.pesee.receive.late;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a proposal was confirmed, as stored. */
@Entity
@Immutable
@Table(schema = "receive", name = "backup_copy_decision")
class CopyDecisionEntity {
    @Id
    UUID proposal;

    UUID tender;
    String confirmer;
    Instant decidedAt;
    String entry;
}
