package fr.pesee.receive.examination;

import fr.pesee.receive.plan.Manifest;
import fr.pesee.receive.seal.EnvelopeKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One envelope of an opened bid, as it was found.
 *
 * @param envelope what it was sealed with
 * @param kind which one it is
 * @param manifest what it says of itself; empty when that cannot be read
 * @param pieces its files, in the order of the manifest
 * @param findings what is wrong with it as a whole
 */
public record ExaminedEnvelope(
        UUID envelope,
        EnvelopeKey.Kind kind,
        Optional<Manifest> manifest,
        List<ExaminedPiece> pieces,
        List<BidFinding> findings) {
    public ExaminedEnvelope {
        pieces = List.copyOf(pieces);
        findings = List.copyOf(findings);
    }
}
