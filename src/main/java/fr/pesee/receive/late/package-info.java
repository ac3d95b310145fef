/**
 * What came beside the sealed bids: backup copies (copies de sauvegarde), and what is decided about each.
 *
 * <p>Door: {@link fr.pesee.receive.late.BackupCopies}. Neighbours: {@code seal}, {@code upload}, {@code deposit},
 * {@code ceremony}, which also asks the room below what was readmitted, the prepare, ground and rule wings. Invariants:
 * until its lot is opened, nobody but the officer learns of a copy (RULE-63), and its entry stands in the log of
 * deposits. A copy that came after the deadline is never opened (RULE-65), nor one of an organisation whose deposit was
 * readmitted. What becomes of a copy takes two persons, an entry of each.
 */
@NullMarked
package fr.pesee.receive.late;

import org.jspecify.annotations.NullMarked;
