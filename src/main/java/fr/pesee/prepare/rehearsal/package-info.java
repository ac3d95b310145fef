/**
 * The rehearsal ("à blanc"): what a grid would make of imaginary bids, before it is published (RULE-28).
 *
 * <p>Door: {@link fr.pesee.prepare.rehearsal.Rehearsals}. Neighbours: {@code grid}, {@code tender}, the ground and rule
 * wings. Invariants: nothing is stored and no real bid enters; marks, ranks and alerts come from the very engine that
 * ranks real bids; the same grid, bids and seed give the same figures.
 */
@NullMarked
package fr.pesee.prepare.rehearsal;

import org.jspecify.annotations.NullMarked;
