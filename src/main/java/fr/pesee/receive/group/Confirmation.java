package fr.pesee.receive.group;

import fr.pesee.ground.ledger.Digest;
import java.time.Instant;
import java.util.UUID;

/**
 * An organisation confirmed the composition of a group.
 *
 * @param organisation which one
 * @param digest of the composition
 * @param at when, by the tender's clock
 */
public record Confirmation(UUID organisation, Digest digest, Instant at) {
    /** The digest in hexadecimal. */
    public String hex() {
        return digest.hex();
    }
}
