package fr.pesee.prepare.piece;

import org.jspecify.annotations.Nullable;

/**
 * One piece of a bid.
 *
 * @param code unique in the lot, such as {@code P01}; at most 32 characters
 * @param name what it is called; at most 300 characters
 * @param envelope which half of the bid it belongs to
 * @param required whether a bid without it is incomplete
 * @param content what it must contain, at most 2,000 characters; null when its name says it
 */
public record Piece(
        String code,
        String name,
        Envelope envelope,
        boolean required,
        @Nullable String content) {}
