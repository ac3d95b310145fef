/**
 * The ledger as each may read it, and what follows from it: the data files of a tender, written again from its entries
 * and compared with its tables.
 *
 * <p>Door: {@link fr.pesee.prove.register.Ledgers} on the server; {@link fr.pesee.prove.register.Comparison}, pure, for
 * whatever stands beside a ledger. Neighbours: the award, judge, receive, prepare, ground and rule wings.
 *
 * <p>Invariants: an entry's content is shown only to whom its own room opens it now; what a finding says tells no value
 * that is still secret; a verification reads log and tables as they stood at one instant, and changes nothing.
 */
@NullMarked
package fr.pesee.prove.register;

import org.jspecify.annotations.NullMarked;
