/**
 * Receipts: what a bidder holds in hand, signed by the server, and anyone can check.
 *
 * <p>Door: {@link fr.pesee.receive.receipt.Receipts}. Neighbours: {@code consortium}, {@code seal}, {@code upload}, the
 * prepare, ground and rule wings. Invariants: a receipt says nothing of what is inside a bid; it is signed once, and
 * its text is never written anew.
 */
@NullMarked
package fr.pesee.receive.receipt;

import org.jspecify.annotations.NullMarked;
