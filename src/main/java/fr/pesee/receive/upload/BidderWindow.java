package fr.pesee.receive.upload;

import fr.pesee.ground.access.Phase;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.seal.EnvelopeKey;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot as a bidder has been let in to it, or whoever enters what the bidder's backup copy holds.
 *
 * @param tender as announced
 * @param lot the lot
 * @param envelopes what its bids are sealed with, in the order in which they are opened
 * @param organisation whom the bidder acts for
 * @param now by the tender's clock
 * @param copy the number of the backup copy whose contents are entered; null for a bidder
 */
public record BidderWindow(
        Tender tender,
        Lot lot,
        List<EnvelopeKey> envelopes,
        Organisation organisation,
        Instant now,
        @Nullable Integer copy) {
    private static final Set<Phase> RECEIVING = EnumSet.of(Phase.PUBLISHED, Phase.RECTIFYING);

    public BidderWindow {
        envelopes = List.copyOf(envelopes);
    }

    /**
     * One of its envelopes.
     *
     * @throws Refused when its bids have no such envelope
     */
    public EnvelopeKey envelope(UUID id) {
        return envelopes.stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of(UploadProblem.ENVELOPE_UNKNOWN)));
    }

    /** Whether the lot still takes anything, late or not. */
    public boolean isOpen() {
        return copy != null || isOpen(lot);
    }

    /** Whether a lot takes anything, late or not. */
    public static boolean isOpen(Lot lot) {
        return RECEIVING.contains(lot.phase());
    }

    /** Whether a bid can still be withdrawn: until the deadline. */
    public boolean isWithdrawalOpen() {
        return isOpen() && !now.isAfter(tender.deadline());
    }

    /**
     * Goes on only while it does.
     *
     * @throws Refused when its bids are opened, or it was cancelled
     */
    public void requireOpen() {
        if (!isOpen()) {
            throw new Refused(Refusal.of(UploadProblem.DEPOSITS_CLOSED));
        }
    }
}
