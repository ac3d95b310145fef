/**
 * Who may do what, when: the actor, the functions held in one tender, the phases, and one table.
 *
 * <p>Door: {@link fr.pesee.ground.access.Access}. Neighbours: {@code problem}. Invariants: the table is the only
 * source of permission; this room queries nothing of a tender: doors hand it the phase, and rooms below tell it the
 * functions through {@link fr.pesee.ground.access.Functions}; every denial is written down outside the refused
 * transaction.
 */
@NullMarked
package fr.pesee.ground.access;

import org.jspecify.annotations.NullMarked;
