package fr.pesee.receive.deposit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A withdrawal as stored. */
@Entity
@Immutable
@Table(schema = "receive", name = "withdrawal")
class WithdrawalEntity {
    @Id
    UUID id;

    UUID tender;
    int lot;
    UUID organisation;
    String subject;
    Instant receivedAt;
    Instant deadline;

    @Nullable
    Boolean proven;

    String receipt;
    long entry;

    Withdrawal withdrawal() {
        return new Withdrawal(id, organisation, receivedAt, !Boolean.FALSE.equals(proven), receipt, entry);
    }
}
