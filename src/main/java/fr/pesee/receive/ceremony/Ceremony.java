package fr.pesee.receive.ceremony;

import fr.pesee.receive.seal.EnvelopeKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the opening of a sealed lot has got.
 *
 * @param key the key that its bids are sealed to
 * @param oneTimeRecipient what shares are to be sealed to now; null when no ceremony is under way
 * @param until when the shares given are forgotten, in real time; null when no ceremony is under way
 * @param given the shares given in this ceremony, by index
 * @param holders who holds the shares, by index
 * @param sitting the sitting that shares are given for, is being examined, or was the last; from 1
 * @param state how far it has got
 */
public record Ceremony(
        EnvelopeKey key,
        @Nullable String oneTimeRecipient,
        @Nullable Instant until,
        Set<Integer> given,
        List<Holder> holders,
        int sitting,
        State state) {
    public Ceremony {
        given = Set.copyOf(given);
        holders = List.copyOf(holders);
    }

    /** How far an opening has got. */
    public enum State {
        /** Shares are missing. */
        WAITING,
        /** What was unsealed is being examined. */
        EXAMINING,
        /** The minutes are taken. */
        DONE
    }

    /** Somebody who holds a share. */
    public record Holder(int index, String subject, String name, boolean given) {}

    /** How many shares are still missing. */
    public int missing() {
        return state == State.WAITING ? Math.max(0, key.k() - given.size()) : 0;
    }
}
