package fr.pesee.prepare.team;

import fr.pesee.ground.access.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function to be taken back.
 *
 * @param person the name with which the person signs in
 * @param reason why, for the record
 */
public record WithdrawalDraft(
        @Nullable String person,
        @Nullable Function function,
        @Nullable String reason) {}
