/**
 * Scoring-model files: a versioned YAML or JSON format, read into a grid with all that its publication needs.
 *
 * <p>Door: {@link fr.pesee.rule.model.ScoringModels}.
 *
 * <p>Allowed neighbours: {@code rule.exact}, {@code rule.formula}, {@code rule.aggregation},
 * {@code rule.scoring}; YAML.
 *
 * <p>Invariants: numbers are read from their text and never pass through binary floating point; a file is refused with
 * all its problems at once, each with its line; a model's canonical JSON reads back to an equal model.
 */
@NullMarked
package fr.pesee.rule.model;

import org.jspecify.annotations.NullMarked;
