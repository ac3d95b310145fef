/**
 * The legal linter: what the law says of a scoring model before it is published.
 *
 * <p>Door: {@link fr.pesee.rule.lint.Linter}, which gives every {@link fr.pesee.rule.lint.Finding} of a model at once.
 *
 * <p>Allowed neighbours: {@code rule.exact}, {@code rule.formula}, {@code rule.aggregation}, {@code rule.scoring},
 * {@code rule.model}.
 *
 * <p>Invariants: one pure rule class per law; a rule judges and never mends; what the catalogue of formulas already
 * knows is read from it.
 */
@NullMarked
package fr.pesee.rule.lint;

import org.jspecify.annotations.NullMarked;
