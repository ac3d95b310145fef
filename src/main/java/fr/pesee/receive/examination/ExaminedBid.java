package fr.pesee.receive.examination;

import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.plan.Manifest;
import fr.pesee.receive.seal.EnvelopeKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was opened of a bid, as it was found.
 *
 * @param deposit what was deposited
 * @param envelopes those that were opened, in their order
 */
public record ExaminedBid(SealedDeposit deposit, List<ExaminedEnvelope> envelopes) {
    public ExaminedBid {
        envelopes = List.copyOf(envelopes);
    }

    /** What one of its envelopes says of itself; empty when that cannot be read, or was not opened. */
    public Optional<Manifest> manifest(EnvelopeKey.Kind kind) {
        return envelopes.stream().filter(one -> one.kind() == kind).findFirst().flatMap(ExaminedEnvelope::manifest);
    }

    /** Its files, envelope by envelope. */
    public List<ExaminedPiece> pieces() {
        return envelopes.stream().flatMap(one -> one.pieces().stream()).toList();
    }

    /** The codes of the pieces asked for that it holds. */
    public Set<String> enclosed() {
        return pieces().stream()
                .filter(piece -> piece.size() > 0)
                .flatMap(piece -> Optional.ofNullable(piece.requirement()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is wrong with its envelopes as a whole. */
    public List<BidFinding> findings() {
        return envelopes.stream()
                .flatMap(one -> one.findings().stream())
                .distinct()
                .toList();
    }
}
