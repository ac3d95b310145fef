/**
 * The price schedule of each lot: the lines that every bid prices, with the quantities that make their total.
 *
 * <p>Door: {@link fr.pesee.prepare.schedule.Schedules}. Neighbours: {@code tender}, {@code team}, {@code grid}, the
 * ground and rule wings. Invariants: edited only while the tender is a draft, frozen by publication; every line counts
 * towards one price criterion of the grid; a total is quantity × unit price, exactly.
 */
@NullMarked
package fr.pesee.prepare.schedule;

import org.jspecify.annotations.NullMarked;
