/**
 * The consultation: its identity, lots, timetable and clock, and the lifecycle they go through.
 *
 * <p>Door: {@link fr.pesee.prepare.tender.Tenders}. Neighbours: the ground wing. Invariants: a lot changes phase only
 * along a row of {@link fr.pesee.prepare.tender.Lifecycle}; only a fictional tender has a clock of its own, and it
 * only goes forward; nothing of a published tender is edited.
 */
@NullMarked
package fr.pesee.prepare.tender;

import org.jspecify.annotations.NullMarked;
