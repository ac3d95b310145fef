package fr.pesee.receive.deposit;

import fr.pesee.ground.party.Organisation;
import fr.pesee.receive.upload.SealedPart;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deposit as the server knows it: who, when, and ciphertext.
 *
 * @param id its identifier
 * @param bidder whose bid it is, under the name and identifier that its receipt states: they may call themselves
 *     something else by now. What a backup copy holds has no receipt; that of the last deposit is taken for it
 * @param subject who deposited it
 * @param receivedAt when the head of the request was read, by the tender's clock
 * @param onTime whether it came at the deadline or before
 * @param bytes how many bytes of ciphertext it has
 * @param envelopes what it is made of, in the order in which they are opened
 * @param entry its place in the log of the tender's deposits
 * @param proven whether its sender knew the deposit secret, or there was none to know
 * @param copy the backup copy whose contents these are, by its number in the lot; null for what a bidder deposited
 */
public record SealedDeposit(
        UUID id,
        Organisation bidder,
        String subject,
        Instant receivedAt,
        boolean onTime,
        long bytes,
        List<Envelope> envelopes,
        long entry,
        boolean proven,
        @Nullable Integer copy) {
    public SealedDeposit {
        envelopes = List.copyOf(envelopes);
    }

    /** The identifier of the organisation whose bid it is, which stays whatever it calls itself. */
    public UUID organisation() {
        return bidder.id();
    }

    /**
     * One envelope.
     *
     * @param envelope what it is sealed with
     * @param manifest the parts of the sealed manifest, in their order
     * @param pieces the parts of the sealed pieces, piece by piece in the order of the request
     */
    public record Envelope(UUID envelope, List<SealedPart> manifest, List<List<SealedPart>> pieces) {
        public Envelope {
            manifest = List.copyOf(manifest);
            pieces = pieces.stream().map(List::copyOf).toList();
        }
    }
}
