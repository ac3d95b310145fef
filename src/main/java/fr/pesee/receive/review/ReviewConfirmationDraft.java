package fr.pesee.receive.review;

import org.jspecify.annotations.Nullable;

/**
 * What a second person confirms.
 *
 * @param proposal the number of the proposal that they have read
 */
public record ReviewConfirmationDraft(@Nullable Integer proposal) {}
