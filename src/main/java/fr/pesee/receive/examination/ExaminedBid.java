package fr.pesee.receive.examination;

import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.plan.Manifest;
import java.util.List;
import java.util.Optional;

/**
 * An opened bid, as it was found.
 *
 * @param deposit what was deposited
 * @param manifest what it says of itself; empty when that cannot be read
 * @param pieces its files, in the order of the manifest
 * @param findings what is wrong with it as a whole
 */
public record ExaminedBid(
        SealedDeposit deposit, Optional<Manifest> manifest, List<ExaminedPiece> pieces, List<BidFinding> findings) {
    public ExaminedBid {
        pieces = List.copyOf(pieces);
        findings = List.copyOf(findings);
    }
}
