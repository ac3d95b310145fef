/**
 * The fictional circle-3 tender that a newcomer finds: its data files, and their posting through the same doors as the
 * API's: its bids are sealed, deposited, and opened by its key holders.
 *
 * <p>Door: {@link fr.pesee.run.sample.Sample}. Neighbours: every wing above. Invariants: told once, chapter by
 * chapter; a kill between two loses none; nothing of it is written past a door.
 */
@NullMarked
package fr.pesee.run.sample;

import org.jspecify.annotations.NullMarked;
