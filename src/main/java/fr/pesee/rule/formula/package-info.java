/**
 * Price marks of one leaf: each formula is a record that turns a price into a share of the full mark.
 *
 * <p>Door: {@link fr.pesee.rule.formula.PriceFormulas}, which makes a {@link fr.pesee.rule.formula.PriceFormula} from
 * its id and parameters and lists the catalogue.
 *
 * <p>Allowed neighbours: {@code rule.exact}.
 *
 * <p>Invariants: a formula sees prices only, never bids; marks are floored at 0 and capped at the full mark (RULE-13,
 * RULE-14); a forbidden formula can be computed for comparison, but its status says so.
 */
@NullMarked
package fr.pesee.rule.formula;

import org.jspecify.annotations.NullMarked;
