package fr.pesee.receive.seal;

import fr.pesee.receive.age.AgeRecipient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The key that a holder uses in one tender, as far as anybody but them knows it.
 *
 * @param subject whose it is
 * @param recipient its public half
 * @param challenge a code sealed to it, as armoured text
 * @param registeredAt by the tender's clock
 * @param provedAt when they sent the code back; null until then, and it counts for nothing before
 * @param entry the place of its registration in the tender's log
 */
public record HolderKey(
        String subject,
        AgeRecipient recipient,
        String challenge,
        Instant registeredAt,
        @Nullable Instant provedAt,
        long entry) {
    /** Whether its holder has shown that they have the secret half. */
    public boolean isProved() {
        return provedAt != null;
    }
}
