/**
 * The opening: the only room that makes an {@link fr.pesee.receive.opening.OpenedBid}.
 *
 * <p>Door: {@link fr.pesee.receive.opening.Openings}. Neighbours: {@code consortium}, {@code seal}, {@code deposit},
 * {@code ceremony}, the prepare, ground and rule wings. Invariants: nothing is opened before the deadline on the
 * tender's clock; a bid prices every line of the published schedule and states every measured value of the grid; a
 * registered bid is never changed. Bids come from the ceremony, and from nowhere else.
 */
@NullMarked
package fr.pesee.receive.opening;

import org.jspecify.annotations.NullMarked;
