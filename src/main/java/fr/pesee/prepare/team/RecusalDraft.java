package fr.pesee.prepare.team;

import org.jspecify.annotations.Nullable;

/**
 * A person to be set aside from a tender (RULE-82).
 *
 * @param person the name with which they sign in
 * @param reason the link or interest that explains it
 */
public record RecusalDraft(
        @Nullable String person, @Nullable String reason) {}
