/**
 * The scoring grid of each lot, from a scoring model of the library to what publication freezes.
 *
 * <p>Door: {@link fr.pesee.prepare.grid.Grids}. Neighbours: {@code tender}, {@code team}, the ground and rule wings.
 * Invariants: a grid is edited only while the tender is a draft; once published it is read from what was frozen.
 */
@NullMarked
package fr.pesee.prepare.grid;

import org.jspecify.annotations.NullMarked;
