package fr.pesee.receive.seal;

import fr.pesee.receive.age.AgeRecipient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One share of an envelope's key, as its holder alone can read it.
 *
 * @param index from 1 to the number of shares
 * @param holder the subject of whoever it is sealed to
 * @param recipient the key of theirs that opens it
 * @param commitment SHA-256 of the clear share file, 64 hexadecimal digits
 * @param sealed the share file, sealed to that key, as armoured text
 * @param digest SHA-256 of that text, 64 hexadecimal digits
 * @param triedAt when its holder showed that they can open it, by the tender's clock; null until they have
 */
public record EnvelopeShare(
        int index,
        String holder,
        AgeRecipient recipient,
        String commitment,
        String sealed,
        String digest,
        @Nullable Instant triedAt) {}
