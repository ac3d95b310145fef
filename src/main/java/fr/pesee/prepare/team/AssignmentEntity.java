package fr.pesee.prepare.team;

import fr.pesee.ground.access.Function;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One function given to one person in one tender; withdrawn rather than deleted. */
@Entity
@Table(schema = "prepare", name = "assignment")
class AssignmentEntity {
    @Id
    UUID id;

    UUID tender;
    String subject;

    @Enumerated(EnumType.STRING)
    Function function;

    Instant assignedAt;

    @Nullable
    Instant withdrawnAt;
}
