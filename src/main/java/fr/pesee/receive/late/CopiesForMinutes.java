package fr.pesee.receive.late;

import fr.pesee.ground.party.Organisations;
import fr.pesee.receive.ceremony.Minutes;
import fr.pesee.receive.ceremony.ReceivedCopies;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the minutes of an opening which backup copies there are. */
@ApplicationScoped
class CopiesForMinutes implements ReceivedCopies {
    private static final Text CLOSED = new Text("fermée", "closed");
    private static final Text LATE = new Text("tardive, ne peut être ouverte", "late, cannot be opened");

    private final CopyStore store;
    private final Deposits deposits;
    private final Organisations organisations;

    CopiesForMinutes(CopyStore store, Deposits deposits, Organisations organisations) {
        this.store = store;
        this.deposits = deposits;
        this.organisations = organisations;
    }

    @Override
    public List<Minutes.Copy> of(UUID tender, int lot, Instant deadline) {
        return store.after(tender, lot, 0, BackupCopies.MOST, deadline).stream()
                .map(copy -> new Minutes.Copy(
                        copy.number(),
                        copy.bidder(),
                        copy.identifier(),
                        copy.receivedAt(),
                        copy.late(),
                        copy.registeredLate() ? copy.registeredAt() : null,
                        replaces(tender, lot, copy),
                        state(copy)))
                .toList();
    }

    private @Nullable String replaces(UUID tender, int lot, BackupCopy copy) {
        CopyProposal decided = copy.decided();
        if (decided == null || decided.outcome() != CopyOutcome.OPENED || decided.organisation() == null) {
            return null;
        }
        return organisations
                .find(decided.organisation())
                .map(one -> deposits.named(tender, lot, one))
                .map(one -> one.name() + ", " + one.identifier().shown())
                .orElse(null);
    }

    private static Text state(BackupCopy copy) {
        return Optional.ofNullable(copy.outcome()).map(CopyOutcome::words).orElse(copy.late() ? LATE : CLOSED);
    }
}
