package fr.pesee.receive.ceremony;

import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.plan.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asked of the room below: makes bids that can be evaluated out of those that were opened. */
public interface OpenedBids {
    /**
     * Registers an opened bid, in the caller's transaction; without prices where they stand in an envelope of their
     * own. What was readmitted takes the place of what was opened before it of the same organisation; what a backup
     * copy holds does so only if a bid can be made of it.
     *
     * @param manifest of its offer; null when it is not to be read, or not to be trusted
     * @param before what was opened in earlier sittings of the same organisation
     * @return its number in the lot, or why its prices or measures cannot be used
     */
    Registered register(
            OpenLot lot,
            Organisation bidder,
            SealedDeposit deposit,
            @Nullable Manifest manifest,
            List<SealedDeposit> before);

    /** The deposits whose bids are evaluated and have no prices yet: these stand in an envelope of their own. */
    Set<UUID> unpriced(UUID tender, int lot);

    /** The deposits whose bids are not ranked, because the prices in their envelope cannot be used. */
    Set<UUID> leftUnpriced(UUID tender, int lot);

    /**
     * Gives an opened bid the prices out of its own envelope, in the caller's transaction. A bid whose prices cannot be
     * used is not ranked.
     *
     * @param manifest of the price envelope; null when it is not to be read, or not to be trusted
     * @return its number in the lot, or why its prices cannot be used
     */
    Registered price(OpenLot lot, SealedDeposit deposit, @Nullable Manifest manifest);

    /** The deposits that a bid was made of, and whether it is evaluated still, or was set aside since. */
    Map<UUID, Boolean> made(UUID tender, int lot);

    /**
     * What came of it.
     *
     * @param number its number in the lot; 0 when it could not be registered
     * @param findings why not; empty when it was
     */
    record Registered(int number, List<Refusal> findings) {
        public Registered {
            findings = List.copyOf(findings);
        }
    }
}
