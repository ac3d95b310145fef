/**
 * The recommendation: the ranking of a lot, computed once its marks are locked, kept word for word, explained to the
 * last input, and replayed from the ledger alone.
 *
 * <p>Door: {@link fr.pesee.award.ranking.Recommendations}, and the pure {@link fr.pesee.award.ranking.Replay}. Neighbours: the judge, receive, prepare, ground and rule
 * wings. Invariants: a recommendation is stored with its explanation and never regenerated; the ledger entry holds the
 * whole ranking and its digest.
 */
@NullMarked
package fr.pesee.award.ranking;

import org.jspecify.annotations.NullMarked;
