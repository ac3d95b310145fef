package fr.pesee.receive.replacement;

import fr.pesee.receive.ceremony.Readmission;
import fr.pesee.receive.ceremony.Readmissions;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.late.BackupCopies;
import fr.pesee.receive.late.CopyProposal;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the ceremony which contents of backup copies two persons decided to open. */
@ApplicationScoped
class OpenedCopies implements Readmissions {
    private final BackupCopies copies;
    private final Deposits deposits;

    OpenedCopies(BackupCopies copies, Deposits deposits) {
        this.copies = copies;
        this.deposits = deposits;
    }

    @Override
    public List<Readmission> of(UUID tender, int lot) {
        Map<Integer, Deposits.CopyEntry> contents = deposits.contents(tender, lot);
        if (contents.isEmpty()) {
            return List.of();
        }
        Map<Integer, CopyProposal> opened = copies.opened(tender, lot);
        return contents.entrySet().stream()
                .filter(one -> opened.containsKey(one.getKey()))
                .map(one -> readmission(one.getKey(), one.getValue().deposit(), opened.get(one.getKey())))
                .toList();
    }

    private static Readmission readmission(int copy, UUID deposit, @Nullable CopyProposal opened) {
        CopyProposal why = Objects.requireNonNull(opened);
        CopyProposal.Decision decision = Objects.requireNonNull(why.decision());
        Text reason = Objects.requireNonNull(why.reason()).words();
        return new Readmission(
                deposit,
                why.evidence(),
                why.proposedBy(),
                decision.confirmedBy(),
                decision.at(),
                decision.entry(),
                new Readmission.Copy(copy, reason));
    }
}
