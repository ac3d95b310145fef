package fr.pesee.receive.ceremony;

import fr.pesee.receive.seal.AgeIdentity;
import fr.pesee.receive.seal.AgeRecipient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The shares of one ceremony as they come in, in memory only, and the one-time key that they are sealed to. */
final class Gathering {
    /** How long shares are kept in memory at most. */
    static final Duration LASTS = Duration.ofMinutes(30);

    private final AgeIdentity identity = AgeIdentity.made();
    private final Map<Integer, byte[]> shares = new TreeMap<>();
    private final Instant until;

    /** @param now real time */
    Gathering(Instant now) {
        this.until = now.plus(LASTS);
    }

    AgeIdentity identity() {
        return identity;
    }

    AgeRecipient recipient() {
        return identity.recipient();
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    Instant until() {
        return until;
    }

    synchronized void put(int index, byte[] share) {
        shares.put(index, share.clone());
    }

    synchronized Set<Integer> indexes() {
        return Collections.unmodifiableSet(new TreeSet<>(shares.keySet()));
    }

    synchronized List<byte[]> shares() {
        return new ArrayList<>(shares.values());
    }

    /** Overwrites what was given, as far as Java can promise that. */
    synchronized void forget() {
        shares.values().forEach(share -> Arrays.fill(share, (byte) 0));
        shares.clear();
    }
}
