package fr.pesee.receive.opening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A registered bid as stored. */
@Entity
@Immutable
@IdClass(BidKey.class)
@Table(schema = "receive", name = "bid")
class BidEntity {
    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    int number;

    String name;
    String tenderer;
    Instant receivedAt;
    long entry;

    @Nullable
    UUID deposit;

    boolean unpriced;

    @Nullable
    Long pricesEntry;

    @Nullable
    UUID setAsideFor;

    @Nullable
    String declaration;
}
