package fr.pesee.receive.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What was proposed about a deposit, as stored. */
@Entity
@Immutable
@Table(schema = "receive", name = "review_proposal")
class ReviewProposalEntity {
    @Id
    UUID id;

    UUID deposit;
    UUID tender;
    int lot;
    int number;
    String outcome;
    String motive;
    String proposer;
    Instant proposedAt;
    String entry;

    ReviewProposal proposal(@Nullable ReviewDecisionEntity decision, UnaryOperator<String> names) {
        return new ReviewProposal(
                number,
                ReviewOutcome.valueOf(outcome),
                motive,
                names.apply(proposer),
                proposedAt,
                entry,
                decision == null
                        ? null
                        : new ReviewProposal.Decision(
                                names.apply(decision.confirmer), decision.decidedAt, decision.entry));
    }
}
