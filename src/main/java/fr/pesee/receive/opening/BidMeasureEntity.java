package fr.pesee.receive.opening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One measure of a bid as stored. */
@Entity
@Immutable
@IdClass(BidMeasureKey.class)
@Table(schema = "receive", name = "bid_measure")
class BidMeasureEntity {
    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    int bid;

    @Id
    String criterion;

    BigDecimal value;
}
