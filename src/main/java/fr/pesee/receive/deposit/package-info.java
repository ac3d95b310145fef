/**
 * The act of depositing: the window in which a lot takes bids, what was deposited in it, and what was withdrawn.
 *
 * <p>Door: {@link fr.pesee.receive.deposit.Deposits}. Neighbours: {@code consortium}, {@code seal}, {@code upload},
 * {@code plan}, {@code receipt}, {@code binding}, the prepare, ground and rule wings. Invariants: the time of a deposit
 * is the server's clock when the head of its request was read (RULE-58, as ruled in §26); a deposit stands whole, with
 * its parts and its ledger entry, or not at all; its entry is in a log that nobody reads before the opening; nobody
 * within learns who deposited (RULE-63).
 */
@NullMarked
package fr.pesee.receive.deposit;

import org.jspecify.annotations.NullMarked;
