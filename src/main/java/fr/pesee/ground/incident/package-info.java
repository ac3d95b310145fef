/**
 * The platform's incidents: when it stood still, could not serve or had a doubtful clock, so that whether somebody came
 * late because of it is judged from evidence (RULE-59, RULE-60).
 *
 * <p>Door: {@link fr.pesee.ground.incident.Incidents}. Neighbours: {@code problem}, {@code access}, {@code once},
 * {@code page}, {@code ledger}. Invariants: all times are real time, never a tender's; an incident names no tender, no
 * address that was asked for and no person; noticing one neither fails nor slows the answer it is about, and is written
 * with its own time however much later the database takes it; what was written stays, and each incident is two entries
 * in the platform's log, or one when a person reported it.
 */
@NullMarked
package fr.pesee.ground.incident;

import org.jspecify.annotations.NullMarked;
