package fr.pesee.receive.late;

import fr.pesee.receive.ceremony.Minutes;
import fr.pesee.receive.ceremony.ReceivedCopies;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells the minutes of an opening which backup copies there are. */
@ApplicationScoped
class CopiesForMinutes implements ReceivedCopies {
    private static final Text CLOSED = new Text("fermée", "closed");
    private static final Text LATE = new Text("tardive, ne peut être ouverte", "late, cannot be opened");

    private final CopyStore store;

    CopiesForMinutes(CopyStore store) {
        this.store = store;
    }

    @Override
    public List<Minutes.Copy> of(UUID tender, int lot, Instant deadline) {
        return store.after(tender, lot, 0, BackupCopies.MOST, deadline).stream()
                .map(copy ->
                        new Minutes.Copy(copy.number(), copy.bidder(), copy.receivedAt(), copy.late(), state(copy)))
                .toList();
    }

    private static Text state(BackupCopy copy) {
        return Optional.ofNullable(copy.outcome()).map(CopyOutcome::words).orElse(copy.late() ? LATE : CLOSED);
    }
}
