/**
 * Secret variants of a lot’s estimated quantities: sealed by publication, so that one can be drawn before the opening
 * and applied to every bid (RULE-19; CE 16 November 2016, n° 401660).
 *
 * <p>Door: {@link fr.pesee.prepare.variant.Variants}. Neighbours: {@code tender}, {@code publication},
 * {@code schedule}, the ground and rule wings. Invariants: quantities, names and salts are read by the tender’s officer
 * and by nobody else; publication freezes a commitment to each variant and nothing more; what was sealed is neither
 * changed nor deleted; what was not changed keeps its salt; what a draw has chosen counts for every bid, and for good.
 */
@NullMarked
package fr.pesee.prepare.variant;

import org.jspecify.annotations.NullMarked;
