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

    /**
     * As its bidder sees it once it is received.
     *
     * @param taken whether the deposit secret whose digest came with it counts; null where none came
     */
    OwnDeposit received(@Nullable Boolean taken) {
        return own(onTime, false, false, null, taken);
    }

    OwnDeposit own(boolean counts, boolean withdrawn, boolean keysReplaced, DepositOutcomes.@Nullable Outcome outcome) {
        // Of one that set none, nobody knows any more whether it tried to.
        return own(counts, withdrawn, keysReplaced, outcome, secret == null ? null : true);
    }

    private OwnDeposit own(
            boolean counts,
            boolean withdrawn,
            boolean keysReplaced,
            DepositOutcomes.@Nullable Outcome outcome,
            @Nullable Boolean taken) {
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
                outcome,
                taken);
    }
}
