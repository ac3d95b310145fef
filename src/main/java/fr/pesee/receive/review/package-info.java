/**
 * The review of deposits that did not count: late ones (RULE-59, RULE-60), and those that somebody replaced or withdrew
 * without knowing the deposit secret. Two persons may readmit one, with their reasons; it is opened in a sitting of its
 * own, unless two persons revoke that before.
 *
 * <p>Door: {@link fr.pesee.receive.review.Reviews}. Neighbours: {@code upload}, {@code deposit}, {@code ceremony},
 * {@code late}, the prepare, ground (incidents of the platform) and rule wings. Invariants: nothing is told before the
 * minutes of the first sitting are taken; nothing is opened here; a deposit in time that the commitment to the
 * deposits' log does not cover is never readmitted; of an organisation, one deposit at most is; whoever proposes does
 * not confirm.
 */
@NullMarked
package fr.pesee.receive.review;

import org.jspecify.annotations.NullMarked;
