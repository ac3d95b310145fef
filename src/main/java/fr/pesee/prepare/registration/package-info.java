/**
 * Who is told of changes of a published tender (RULE-06 b): whoever registered, and whoever took its documents while
 * signed in.
 *
 * <p>Door: {@link fr.pesee.prepare.registration.Registrations}. Neighbours: {@code tender} and the rooms beside it, the
 * ground and rule wings. Invariants: nothing is told to an address that its reader has not confirmed; nobody, within
 * the buyer either, may list who is registered (RULE-63), nor learn whether an address is; all are told at once, in the
 * transaction of the act, and an entry says how many; whoever ends it is forgotten.
 */
@NullMarked
package fr.pesee.prepare.registration;

import org.jspecify.annotations.NullMarked;
