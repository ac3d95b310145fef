package fr.pesee.judge.consensus;

import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.prepare.tender.Tender;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** The agreed mark that counts, as stored. */
@Entity
@IdClass(MarkKey.class)
@Table(schema = "judge", name = "agreed_mark")
class MarkEntity {
    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    int bid;

    @Id
    String criterion;

    BigDecimal mark;
    String reason;
    Instant agreedAt;
    String agreedBy;
    long entry;

    AgreedMark agreed() {
        return new AgreedMark(
                bid, criterion, mark, reason, agreedAt, agreedBy, new EntryReference(Tender.log(tender), entry));
    }
}
