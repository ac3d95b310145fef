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
 * @param known whether someone without function in the tender may learn that it exists
 */
public record Permission(Set<Role> roles, Map<Function, Set<Phase>> functions, boolean known) {
    public Permission {
        roles = Set.copyOf(roles);
        functions = Map.copyOf(functions);
    }

    static Permission roles(Role first, Role... others) {
        return new Permission(EnumSet.of(first, others), Map.of(), true);
    }

    static Permission in(Set<Phase> phases, Function... functions) {
        return new Permission(Set.of(), Map.of(), false).and(phases, functions);
    }

    Permission and(Set<Phase> phases, Function... more) {
        Map<Function, Set<Phase>> grown = new EnumMap<>(Function.class);
        grown.putAll(functions);
        for (Function function : more) {
            grown.put(function, Set.copyOf(phases));
        }
        return new Permission(roles, grown, known);
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
