/**
 * Grid, marks, thresholds, ranking, ties: from what each bid was given to the order of the bids.
 *
 * <p>Door: {@link fr.pesee.rule.scoring.Scoring}, which takes a {@link fr.pesee.rule.scoring.Grid} and
 * {@link fr.pesee.rule.scoring.BidMarks} and answers a {@link fr.pesee.rule.scoring.Ranking}.
 *
 * <p>Allowed neighbours: {@code rule.exact}, {@code rule.formula}, {@code rule.aggregation}.
 *
 * <p>Invariants: exact arithmetic only; the order in which bids are given changes nothing; a rejected bid changes
 * nothing (RULE-26); thresholds and the order of bids read unrounded values unless the published policy says otherwise.
 */
@NullMarked
package fr.pesee.rule.scoring;

import org.jspecify.annotations.NullMarked;
