package fr.pesee.ground.party;

import java.time.Instant;
import java.util.UUID;

/**
 * An operator that people act for. Bids belong to it, by its id: another one that claims the same identifier is
 * another one (RULE-63).
 *
 * @param identifier as its people claim it
 */
public record Organisation(UUID id, String name, Identifier identifier, Instant createdAt) {

    /**
     * Somebody who acts for it.
     *
     * @param subject the identity provider's stable identifier of the person
     * @param first whether they have acted for it longest, and answer for the others
     */
    public record Person(String subject, String name, Instant joinedAt, boolean first) {}

    /** An invitation that waits for an answer. */
    public record Invitation(UUID id, String email, Instant invitedAt, Instant expiresAt) {}
}
