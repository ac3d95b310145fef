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
import java.util.Set;

/**
 * A lot as a bidder has been let in to it.
 *
 * @param tender as announced
 * @param lot the lot
 * @param envelope what its bids are sealed with
 * @param organisation whom the bidder acts for
 * @param now by the tender's clock
 */
public record BidderWindow(Tender tender, Lot lot, EnvelopeKey envelope, Organisation organisation, Instant now) {
    private static final Set<Phase> RECEIVING = EnumSet.of(Phase.PUBLISHED, Phase.RECTIFYING);

    /** Whether the lot still takes anything, late or not. */
    public boolean isOpen() {
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
