package fr.pesee.award.ranking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A recommendation as stored: the words, not a recipe for them. */
@Entity
@Immutable
@IdClass(RecommendationKey.class)
@Table(schema = "award", name = "recommendation")
class RecommendationEntity {
    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    int version;

    Instant computedAt;
    String computedBy;
    String ranking;
    String digest;
    String explanation;
    String summary;
    long entry;
}
