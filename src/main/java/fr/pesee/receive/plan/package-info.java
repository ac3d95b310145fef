/**
 * What a sealed bid is made of: what bidders are told before and while they seal, and what a bid says of itself once it
 * is opened.
 *
 * <p>Door: {@link fr.pesee.receive.plan.SealingPlans}. Neighbours: {@code consortium}, {@code seal}, {@code upload},
 * the prepare, ground and rule wings. Invariants: the plan is public and the same for everybody; whoever wrote a
 * manifest may have written anything.
 */
@NullMarked
package fr.pesee.receive.plan;

import org.jspecify.annotations.NullMarked;
