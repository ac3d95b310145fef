package fr.pesee.ground.party;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An operator that people act for. Bids belong to it, by its id: another one that claims the same identifier is
 * another one (RULE-63).
 *
 * @param identifier as its people claim it
 */
public record Organisation(UUID id, String name, Identifier identifier, Instant createdAt) {

    /**
     * The same organisation under the name and identifier that it stated at another time, in a text that was signed
     * then.
     *
     * @param stated the identifier, as {@link Identifier#shown()} writes it; one that says nothing leaves its own
     */
    public Organisation as(String name, String stated) {
        Identifier then = identifier.shown().equals(stated)
                ? identifier
                : Identifier.ofShown(stated).orElse(identifier);
        return new Organisation(id, name, then, createdAt);
    }

    /**
     * Those of these that say they are the same operator as another one of them. A SIRET and a French VAT number are
     * the same when their SIREN is. One organisation may stand here under several identifiers.
     */
    public static Set<UUID> sameOperator(Collection<Organisation> organisations) {
        return organisations.stream()
                .collect(Collectors.groupingBy(
                        one -> one.identifier().operator(), Collectors.mapping(Organisation::id, Collectors.toSet())))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

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
