/**
 * Who holds which function in which tender, who is ready to take over whose, and who is recused.
 *
 * <p>Door: {@link fr.pesee.prepare.team.Teams}. Neighbours: {@code tender} and the ground wing. Invariants: nobody
 * holds a function they are not eligible for or two that exclude each other (RULE-86); a tender has one chair at most
 * and one officer at least; a stand-in holds nothing until the function is handed over; every change is a ledger entry.
 */
@NullMarked
package fr.pesee.prepare.team;

import org.jspecify.annotations.NullMarked;
