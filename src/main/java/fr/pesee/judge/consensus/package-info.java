/**
 * Agreed marks: what the committee as a whole gives each bid on each quality criterion.
 *
 * <p>Door: {@link fr.pesee.judge.consensus.AgreedMarks}. Neighbours: the receive, prepare, ground and rule wings.
 * Invariants: an agreed mark is entered with its reason and never computed as a mean (RULE-33); it stands on a step of
 * the published scale; changing one is a new ledger entry that names the mark it replaces (RULE-34); none changes once
 * the marks are locked.
 */
@NullMarked
package fr.pesee.judge.consensus;

import org.jspecify.annotations.NullMarked;
