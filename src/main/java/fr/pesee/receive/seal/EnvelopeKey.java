package fr.pesee.receive.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The key that the bids of one lot are sealed to, and the shares that its secret was split into.
 *
 * @param kind what is sealed to it
 * @param version from 1; a later one takes the place of those before
 * @param id names it, whatever lot and version
 * @param recipient its public half
 * @param k how many shares open it, at least 2
 * @param n how many shares there are, more than k
 * @param madeAt by the tender's clock
 * @param entry the place of its making in the tender's log
 * @param shares by index
 */
public record EnvelopeKey(
        UUID tender,
        int lot,
        Kind kind,
        int version,
        UUID id,
        AgeRecipient recipient,
        int k,
        int n,
        Instant madeAt,
        long entry,
        List<EnvelopeShare> shares) {
    public EnvelopeKey {
        shares = List.copyOf(shares);
    }

    /** What is sealed to a key. */
    public enum Kind {
        /** All that a bid for one lot is made of. */
        OFFER
    }

    /** The share of this person; empty when they hold none. */
    public Optional<EnvelopeShare> shareOf(String subject) {
        return shares.stream().filter(share -> share.holder().equals(subject)).findFirst();
    }

    /** The share of this index; empty when there is none. */
    public Optional<EnvelopeShare> share(int index) {
        return shares.stream().filter(share -> share.index() == index).findFirst();
    }
}
