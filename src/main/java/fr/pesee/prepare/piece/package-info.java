/**
 * The required pieces of each lot: what every bid is made of, by envelope, and what each piece must contain.
 *
 * <p>Door: {@link fr.pesee.prepare.piece.Pieces}. Neighbours: {@code tender}, the ground and rule wings. Invariants:
 * edited only while the tender is a draft, frozen by publication when there are any; at most 100 in a lot; a code names
 * one piece only.
 */
@NullMarked
package fr.pesee.prepare.piece;

import org.jspecify.annotations.NullMarked;
