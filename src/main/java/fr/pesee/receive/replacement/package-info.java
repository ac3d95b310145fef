/**
 * What an opened backup copy holds, entered by the buyer under the same seal as a bid, to replace the electronic bid of
 * its organisation entirely (RULE-65, R2132-11).
 *
 * <p>Door: {@link fr.pesee.receive.replacement.Replacements}. Neighbours: {@code upload}, {@code plan},
 * {@code deposit}, {@code ceremony}, {@code late}, the prepare, ground and rule wings. Invariants: nothing is entered
 * before two persons have decided to open the copy; it is encrypted in the browser of who enters it, and opened by the
 * key holders in a sitting of its own; of what was entered, the last counts, and nothing more is entered once that was
 * unsealed.
 */
@NullMarked
package fr.pesee.receive.replacement;

import org.jspecify.annotations.NullMarked;
