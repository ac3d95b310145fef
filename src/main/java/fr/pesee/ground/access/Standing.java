package fr.pesee.ground.access;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person is in one tender at the moment of an act.
 *
 * @param actor the person
 * @param functions the functions assigned to them in this tender
 * @param recused whether they are recused from it
 */
public record Standing(Actor actor, Set<Function> functions, boolean recused) {
    public Standing {
        functions = Set.copyOf(functions);
    }

    /** The functions that count now: still eligible for them, none incompatible with another, not recused. */
    public Set<Function> effective() {
        if (recused) {
            return Set.of();
        }
        return functions.stream()
                .filter(function -> function.isOpenTo(actor.roles()))
                .filter(function -> functions.stream().noneMatch(function::isIncompatibleWith))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this standing allows the operation in the phase. */
    public boolean may(Operation operation, Phase phase) {
        return Permissions.of(operation).allows(effective(), phase);
    }
}
