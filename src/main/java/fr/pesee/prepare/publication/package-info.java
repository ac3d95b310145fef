/**
 * What a tender announces: published and frozen, rectified as a new version, postponed, or cancelled.
 *
 * <p>Door: {@link fr.pesee.prepare.publication.Publications}. Neighbours: {@code prepare.tender} and the ground wing.
 * Invariants: what is in force is the last version published, word for word; a rectification has a public reason and
 * comes before the deadline (RULE-06); a deadline only moves later; nothing that was ever published is changed or lost.
 */
@NullMarked
package fr.pesee.prepare.publication;

import org.jspecify.annotations.NullMarked;
