/**
 * What makes the list of a tender's deposits final: the time at which the head of each request was read, and the
 * commitment to the log of deposits once the deadline has passed.
 *
 * <p>Door: {@link fr.pesee.receive.binding.Binding}. Neighbours: {@code receipt}, the prepare, ground and rule wings.
 * Invariants: the time of a request is the server's clock before its body, and before any queue or lock (RULE-58, as
 * ruled in §26); the log is bound once, after all that began before the deadline has ended; root, size and nonce are
 * told at the opening only.
 */
@NullMarked
package fr.pesee.receive.binding;

import org.jspecify.annotations.NullMarked;
