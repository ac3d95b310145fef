package fr.pesee.prepare.team;

import fr.pesee.ground.access.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function to be taken back or passed on, or its stand-in to be let go.
 *
 * @param person the name with which its holder signs in
 * @param reason why, for the record
 */
public record ChangeDraft(
        @Nullable String person,
        @Nullable Function function,
        @Nullable String reason) {}
