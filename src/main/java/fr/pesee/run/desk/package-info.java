/**
 * Home pages: what waits for whom, and where a tender stands.
 *
 * <p>Door: {@link fr.pesee.run.desk.DeskPages}. Neighbours: every wing above. Invariants: shows only what the doors of
 * other rooms give this reader; decides nothing.
 */
@NullMarked
package fr.pesee.run.desk;

import org.jspecify.annotations.NullMarked;
