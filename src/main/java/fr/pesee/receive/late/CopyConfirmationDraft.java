package fr.pesee.receive.late;

import org.jspecify.annotations.Nullable;

/**
 * What a legal reviewer sends to confirm.
 *
 * @param proposal the number of the proposal that they have read
 */
public record CopyConfirmationDraft(@Nullable Integer proposal) {}
