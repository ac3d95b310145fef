package fr.pesee.receive.review;

import fr.pesee.receive.ceremony.Readmission;
import fr.pesee.receive.ceremony.Readmissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Tells the ceremony what two persons decided to open although it did not count. */
@ApplicationScoped
class ReadmittedDeposits implements Readmissions {
    private final ReviewStore store;

    ReadmittedDeposits(ReviewStore store) {
        this.store = store;
    }

    @Override
    public List<Readmission> of(UUID tender, int lot) {
        return store.proposals(tender, lot).entrySet().stream()
                .flatMap(one -> ReviewedDeposit.decided(one.getValue()).stream()
                        .filter(proposal -> proposal.outcome() == ReviewOutcome.READMITTED)
                        .map(proposal -> readmission(one.getKey(), proposal)))
                .sorted(Comparator.comparing(Readmission::decidedAt).thenComparing(Readmission::deposit))
                .toList();
    }

    private static Readmission readmission(UUID deposit, ReviewProposal proposal) {
        ReviewProposal.Decision decision = Objects.requireNonNull(proposal.decision());
        return new Readmission(
                deposit,
                proposal.motive(),
                proposal.proposedBy(),
                decision.confirmedBy(),
                decision.decidedAt(),
                decision.entry(),
                null);
    }
}
