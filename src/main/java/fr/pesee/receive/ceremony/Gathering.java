package fr.pesee.receive.ceremony;

import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeRecipient;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The shares of one ceremony as they come in, in memory only, and the one-time key that they are sealed to. */
final class Gathering {
    /** How long shares are kept in memory at most. */
    static final Duration LASTS = Duration.ofMinutes(30);

    private final AgeIdentity identity = AgeIdentity.made();
    private final Map<String, Map<UUID, byte[]>> shares = new LinkedHashMap<>();
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

    /**
     * Takes what somebody gave.
     *
     * @param holder their subject
     * @param given their clear share file of each envelope
     */
    synchronized void put(String holder, Map<UUID, byte[]> given) {
        Map<UUID, byte[]> own = new HashMap<>();
        given.forEach((envelope, share) -> own.put(envelope, share.clone()));
        shares.put(holder, own);
    }

    /** Who gave their shares, in this order. */
    synchronized List<String> holders() {
        return List.copyOf(shares.keySet());
    }

    /** The shares of one envelope. */
    synchronized List<byte[]> shares(UUID envelope) {
        return shares.values().stream()
                .flatMap(own -> Optional.ofNullable(own.get(envelope)).stream())
                .toList();
    }

    /** Overwrites what was given, as far as Java can promise that. */
    synchronized void forget() {
        shares.values().forEach(own -> own.values().forEach(share -> Arrays.fill(share, (byte) 0)));
        shares.clear();
    }
}
