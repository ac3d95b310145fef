/**
 * Who bids: one operator, or several as a group (R2142-19 to R2142-27).
 *
 * <p>Door: {@link fr.pesee.receive.consortium.Tenderer}, made by {@link fr.pesee.receive.consortium.TendererDraft}.
 * Neighbours: the ground and prepare wings. Invariants: a group has exactly one lead and at least two distinct
 * operators; the shares of a joint group sum to 100 exactly (RULE-74).
 */
@NullMarked
package fr.pesee.receive.consortium;

import org.jspecify.annotations.NullMarked;
