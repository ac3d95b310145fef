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

    /**
     * Whether their roles allow this outside any tender. An administrator, whatever other roles they have, may do only
     * what administrators may (RULE-86).
     */
    public boolean may(Operation operation) {
        Permission permission = Permissions.of(operation);
        boolean administrator = roles.contains(Role.ADMINISTRATOR);
        return permission.allowsRoles(roles)
                && (!administrator || permission.roles().contains(Role.ADMINISTRATOR));
    }

    /** The product itself, where no person acts. Eligible for nothing. */
    public static Actor system() {
        return new Actor("system", "system", "Pesée", Set.of());
    }
}
