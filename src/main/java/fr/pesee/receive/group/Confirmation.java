package fr.pesee.receive.group;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.party.Organisation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation confirmed the composition of a group.
 *
 * @param organisation which one
 * @param digest of the composition
 * @param at when, by the tender's clock
 * @param member how the organisation named itself then; null where that was not kept
 * @param identifier its identifier then, as people read it; null where that was not kept
 */
public record Confirmation(
        UUID organisation,
        Digest digest,
        Instant at,
        @Nullable String member,
        @Nullable String identifier) {
    /** The same organisation under the name and identifier that it confirmed under: it may have changed them since. */
    public Organisation by(Organisation current) {
        return member == null || identifier == null ? current : current.as(member, identifier);
    }

    /** The digest in hexadecimal. */
    public String hex() {
        return digest.hex();
    }
}
