/**
 * The draw of the quantities that bids are compared on: witnesses bind themselves to a number before the deadline, give
 * it after, and those numbers with the closed list of deposits choose one of the sealed variants (RULE-19, as ruled in
 * §26).
 *
 * <p>Door: {@link fr.pesee.receive.draw.Draws}. Neighbours: {@code binding}, the prepare, ground and rule wings.
 * Invariants: a witness's number is made away from the server, and is shown to nobody before the draw; a number that
 * was given is the one that was announced, which the database checks, too; a draw is made once, before the opening,
 * and anyone can make it again from what its entry says.
 */
@NullMarked
package fr.pesee.receive.draw;

import org.jspecify.annotations.NullMarked;
