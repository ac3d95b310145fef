package fr.pesee.receive.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a proposal was confirmed, as stored. */
@Entity
@Immutable
@Table(schema = "receive", name = "review_decision")
class ReviewDecisionEntity {
    @Id
    UUID proposal;

    String confirmer;
    Instant decidedAt;
    String entry;
}
