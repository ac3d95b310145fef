/**
 * The fictional circle-3 tender that a newcomer finds: its data files, and their posting through the same doors as the
 * API's.
 *
 * <p>Door: {@link fr.pesee.run.sample.Sample}. Neighbours: every wing above. Invariants: loaded once, whole or not at
 * all; nothing of it is written past a door.
 */
@NullMarked
package fr.pesee.run.sample;

import org.jspecify.annotations.NullMarked;
