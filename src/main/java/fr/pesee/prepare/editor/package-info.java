/**
 * The grid editor: criteria and their weights, formulas with their curves, scales, ties, rounding, and the library that
 * grids are copied from. Each finding of the linter stands beside what it concerns.
 *
 * <p>Door: {@link fr.pesee.prepare.editor.GridDrafts}. Neighbours: {@code grid}, {@code publication}, {@code tender},
 * the ground and rule wings. Invariants: whatever is stored has been read by the reader of scoring models, so that a
 * stored grid can always be marked with; what is wrong before that is shown beside its field and nothing typed is lost.
 */
@NullMarked
package fr.pesee.prepare.editor;

import org.jspecify.annotations.NullMarked;
