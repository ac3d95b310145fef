package fr.pesee.ground.access;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * One row of the table: who may do this, in which phases.
 *
 * @param roles eligibility that suffices, for operations that concern no single tender
 * @param functions for each function, the phases in which it may do this
 * @param reach whom the row concerns at all
 */
public record Permission(Set<Role> roles, Map<Function, Set<Phase>> functions, Reach reach) {

    /** Whom a row concerns at all. */
    public enum Reach {
        /** Whoever comes, signed in or not. */
        ANYONE,
        /** Whoever is signed in, whatever their roles. */
        SIGNED_IN,
        /** Whoever has one of the row's roles. */
        ROLES,
        /** Whoever has one of the row's functions in the tender; to others, the tender does not exist. */
        FUNCTIONS
    }

    public Permission {
        roles = Set.copyOf(roles);
        functions = Map.copyOf(functions);
    }

    static Permission anyone() {
        return new Permission(Set.of(), Map.of(), Reach.ANYONE);
    }

    static Permission signedIn() {
        return new Permission(EnumSet.allOf(Role.class), Map.of(), Reach.SIGNED_IN);
    }

    static Permission roles(Role first, Role... others) {
        return new Permission(EnumSet.of(first, others), Map.of(), Reach.ROLES);
    }

    static Permission in(Set<Phase> phases, Function... functions) {
        return new Permission(Set.of(), Map.of(), Reach.FUNCTIONS).and(phases, functions);
    }

    Permission and(Set<Phase> phases, Function... more) {
        Map<Function, Set<Phase>> grown = new EnumMap<>(Function.class);
        grown.putAll(functions);
        for (Function function : more) {
            grown.put(function, Set.copyOf(phases));
        }
        return new Permission(roles, grown, reach);
    }

    /** Whether a person with these roles may do this outside any tender. */
    public boolean allowsRoles(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    /** Whether one of these functions may do this in this phase. */
    public boolean allows(Set<Function> held, Phase phase) {
        return held.stream()
                .anyMatch(function -> functions.getOrDefault(function, Set.of()).contains(phase));
    }
}
