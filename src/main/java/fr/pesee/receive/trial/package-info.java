/**
 * Test areas (order of 22 March 2019, buyer profiles): what bidders left in them is erased a day after it came.
 *
 * <p>Door: {@link fr.pesee.receive.trial.Trials}. Neighbours: the prepare and ground wings. Invariants: the database
 * itself deletes, and of test areas only; nobody but the bidders learns how much was there before the opening
 * (RULE-63), so that the entry stands in the log of deposits.
 */
@NullMarked
package fr.pesee.receive.trial;

import org.jspecify.annotations.NullMarked;
