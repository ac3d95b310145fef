/**
 * Members of groups confirm, each from an account of its own, what their lead has put together: its digest alone.
 *
 * <p>Door: {@link fr.pesee.receive.group.Confirmations}. Neighbours: {@code consortium}, {@code seal}, {@code upload},
 * the prepare, ground and rule wings. Invariants: the composition itself never reaches the server before the opening; a
 * confirmation is recorded in the log of the tender’s deposits, which nobody reads before the opening; an organisation
 * sees its own confirmations only; a missing one blocks nothing.
 */
@NullMarked
package fr.pesee.receive.group;

import org.jspecify.annotations.NullMarked;
