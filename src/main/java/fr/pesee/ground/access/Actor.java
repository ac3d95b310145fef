package fr.pesee.ground.access;

import java.util.Set;

/**
 * A signed-in person, as the identity provider knows them.
 *
 * @param subject the provider's stable identifier of the person
 * @param username the name they sign in with
 * @param name the name people know them by
 * @param roles what they are eligible for
 */
public record Actor(String subject, String username, String name, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The product itself, where no person acts. Eligible for nothing. */
    public static Actor system() {
        return new Actor("system", "system", "Pesée", Set.of());
    }
}
