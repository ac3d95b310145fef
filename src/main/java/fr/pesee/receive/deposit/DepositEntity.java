package fr.pesee.receive.deposit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A deposit as stored. */
@Entity
@Immutable
@Table(schema = "receive", name = "deposit")
class DepositEntity {
    @Id
    UUID id;

    UUID tender;
    int lot;
    UUID organisation;
    String subject;
    Instant receivedAt;
    Instant deadline;
    boolean onTime;
    int pieces;
    long bytes;
    String content;
    long entry;

    @Nullable
    String receipt;

    @Nullable
    String secret;

    @Nullable
    Boolean proven;

    @Nullable
    Integer copy;

    /** As its bidder sees it once it is received. */
    OwnDeposit received() {
        return own(onTime, false, false, null);
    }

    OwnDeposit own(boolean counts, boolean withdrawn, boolean keysReplaced, DepositOutcomes.@Nullable Outcome outcome) {
        return new OwnDeposit(
                id,
                receivedAt,
                deadline,
                onTime,
                pieces,
                bytes,
                counts,
                withdrawn,
                keysReplaced,
                Objects.requireNonNull(receipt),
                outcome);
    }
}
