package fr.pesee.receive.late;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What was proposed about a backup copy, as stored. */
@Entity
@Immutable
@Table(schema = "receive", name = "backup_copy_proposal")
class CopyProposalEntity {
    @Id
    UUID id;

    UUID copy;
    UUID tender;
    int number;
    String outcome;

    @Nullable
    String reason;

    String evidence;

    @Nullable
    UUID organisation;

    String proposer;
    Instant proposedAt;
    String entry;

    CopyProposal proposal(@Nullable CopyDecisionEntity decision, UnaryOperator<String> names) {
        return new CopyProposal(
                number,
                CopyOutcome.valueOf(outcome),
                reason == null ? null : CopyReason.valueOf(reason),
                evidence,
                organisation,
                names.apply(proposer),
                proposedAt,
                entry,
                decision == null
                        ? null
                        : new CopyProposal.Decision(
                                names.apply(decision.confirmer), decision.decidedAt, decision.entry));
    }
}
