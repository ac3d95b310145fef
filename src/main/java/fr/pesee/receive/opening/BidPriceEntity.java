package fr.pesee.receive.opening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One price of a bid as stored. */
@Entity
@Immutable
@IdClass(BidPriceKey.class)
@Table(schema = "receive", name = "bid_price")
class BidPriceEntity {
    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    int bid;

    @Id
    String line;

    BigDecimal unitPrice;
}
