/**
 * Acts that happen once, however often a client sends them: idempotency keys.
 *
 * <p>Door: {@link fr.pesee.ground.once.Once}, an annotation for API methods. Neighbours: {@code problem},
 * {@code access}. Invariants: a key is unique per person and operation, and is written in the act's own transaction
 * with the digest of the request's body; the same key with another body is refused.
 */
@NullMarked
package fr.pesee.ground.once;

import org.jspecify.annotations.NullMarked;
