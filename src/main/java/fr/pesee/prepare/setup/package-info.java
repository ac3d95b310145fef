/**
 * The forms in which an officer sets a tender up: what it is, its dates, its lots and its terms.
 *
 * <p>Door: {@link fr.pesee.prepare.setup.SetupPages}. Neighbours: the rooms to the left in this wing and the ground
 * wing. Invariants: decides nothing that the doors of those rooms do not decide; what was typed is never lost; of a
 * past tender only what was public is copied.
 */
@NullMarked
package fr.pesee.prepare.setup;

import org.jspecify.annotations.NullMarked;
