/**
 * How the points of a bid, or its price and quality together, become the figure that bids are ranked by.
 *
 * <p>Door: {@link fr.pesee.rule.aggregation.Overalls}, which makes an
 * {@link fr.pesee.rule.aggregation.Overall} from its id and parameters and lists the catalogue.
 *
 * <p>Allowed neighbours: {@code rule.exact}, {@code rule.formula}.
 *
 * <p>Invariants: an aggregation sees figures, never thresholds, ties or rounding policies.
 */
@NullMarked
package fr.pesee.rule.aggregation;

import org.jspecify.annotations.NullMarked;
