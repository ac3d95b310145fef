/**
 * Questions of bidders before the deadline, and the buyer's answers, which go to everybody at once (RULE-67; R2132-6).
 *
 * <p>Door: {@link fr.pesee.prepare.question.Questions}. Neighbours: {@code tender}, {@code publication}, {@code team},
 * {@code registration}, the ground and rule wings. Invariants: who asked is shown to themselves only, and stands in the
 * ledger for legal reviewer and auditor once bids are opened; an answer is published for all in one act, and never
 * changed afterwards, only completed.
 */
@NullMarked
package fr.pesee.prepare.question;

import org.jspecify.annotations.NullMarked;
