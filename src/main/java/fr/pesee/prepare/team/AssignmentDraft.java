package fr.pesee.prepare.team;

import fr.pesee.ground.access.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function to be given.
 *
 * @param person the name with which the person signs in
 */
public record AssignmentDraft(
        @Nullable String person, @Nullable Function function) {}
