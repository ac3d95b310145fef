package fr.pesee.receive.ceremony;

import fr.pesee.receive.seal.EnvelopeKey;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the opening of a sealed lot has got.
 *
 * @param scope what the sitting opens
 * @param keys the keys that what it opens is sealed to
 * @param oneTimeRecipient what shares are to be sealed to now; null when no ceremony is under way
 * @param until when the shares given are forgotten, in real time; null when no ceremony is under way
 * @param holders who holds the shares, by index
 * @param sitting the sitting that shares are given for, is being examined, or was the last; from 1
 * @param state how far it has got
 */
public record Ceremony(
        Scope scope,
        List<EnvelopeKey> keys,
        @Nullable String oneTimeRecipient,
        @Nullable Instant until,
        List<Holder> holders,
        int sitting,
        State state) {
    public Ceremony {
        keys = List.copyOf(keys);
        holders = List.copyOf(holders);
    }

    /** What a sitting opens. */
    public enum Scope {
        /** Offers, with their candidacies: in one sitting those that count, in later ones what was readmitted. */
        OFFERS(EnumSet.of(EnvelopeKey.Kind.CANDIDACY, EnvelopeKey.Kind.OFFER)),
        /** Prices that stand in an envelope of their own, once marks are locked. */
        PRICES(EnumSet.of(EnvelopeKey.Kind.PRICE));

        private final Set<EnvelopeKey.Kind> kinds;

        Scope(Set<EnvelopeKey.Kind> kinds) {
            this.kinds = kinds;
        }

        /** Those of a lot's keys that it opens with. */
        List<EnvelopeKey> keys(List<EnvelopeKey> ofLot) {
            return ofLot.stream().filter(key -> kinds.contains(key.kind())).toList();
        }

        /** Whether it opens envelopes of this kind. */
        boolean opens(EnvelopeKey.Kind kind) {
            return kinds.contains(kind);
        }
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

    /** Somebody who holds a share of each key. */
    public record Holder(int index, String subject, String name, boolean given) {}

    /** How many holders it takes. */
    public int needed() {
        return keys.get(0).k();
    }

    /** How many holders gave their shares. */
    public long given() {
        return holders.stream().filter(Holder::given).count();
    }
}
