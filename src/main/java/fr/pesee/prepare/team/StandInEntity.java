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

/** One person ready to take over one function of another; ended rather than deleted. */
@Entity
@Table(schema = "prepare", name = "stand_in")
class StandInEntity {
    @Id
    UUID id;

    UUID tender;
    String holder;

    @Enumerated(EnumType.STRING)
    Function function;

    String subject;
    Instant namedAt;

    @Nullable
    Instant removedAt;
}
