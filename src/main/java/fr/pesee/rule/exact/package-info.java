/**
 * Exact numbers, the tree that explains how each was reached, and the texts in which both are told and read.
 *
 * <p>Door: {@link fr.pesee.rule.exact.Fraction}, {@link fr.pesee.rule.exact.Figure},
 * {@link fr.pesee.rule.exact.Rounding}, {@link fr.pesee.rule.exact.Explanation},
 * {@link fr.pesee.rule.exact.CanonicalJson}, {@link fr.pesee.rule.exact.Text}, {@link fr.pesee.rule.exact.Utf8}.
 *
 * <p>Allowed neighbours: none; JDK and JSpecify only.
 *
 * <p>Invariants: no binary floating point; a value is rounded only where a published policy says so, and a value that
 * could not be kept exact says so itself ({@link fr.pesee.rule.exact.Figure#approximated()}).
 */
@NullMarked
package fr.pesee.rule.exact;

import org.jspecify.annotations.NullMarked;
