/**
 * Refusals as data, and their one way to the reader.
 *
 * <p>Door: {@link fr.pesee.ground.problem.Refused} carries one or more {@link fr.pesee.ground.problem.Refusal}s; a
 * room lists its codes in an enum that implements {@link fr.pesee.ground.problem.ProblemCode}. Neighbours: none.
 * Invariants: only the mappers of this room know HTTP; every sentence exists in French and English; whatever is not a
 * refusal is a bug and leaves as a 500 without detail.
 */
@NullMarked
package fr.pesee.ground.problem;

import org.jspecify.annotations.NullMarked;
