package fr.pesee.ground.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a person acts for an organisation. */
@Entity
@Table(schema = "ground", name = "organisation_person")
class MembershipEntity {
    @Id
    String subject;

    UUID organisation;

    /** Given by the database: who came first. */
    @Nullable
    @Column(insertable = false, updatable = false)
    Long place;

    Instant joinedAt;
}
