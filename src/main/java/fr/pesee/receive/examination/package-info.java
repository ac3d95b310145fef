/**
 * What was opened: the file keys of its parts, wrapped by a key of the lot that is not in the database, its clear bytes
 * as a stream, and what is wrong with them.
 *
 * <p>Door: {@link fr.pesee.receive.examination.OpenedDeposits}, and {@link fr.pesee.receive.examination.Tenderers} for
 * who makes the bids. Neighbours: {@code consortium}, {@code seal}, {@code upload}, {@code group}, {@code plan},
 * {@code deposit}, the prepare and ground wings. Invariants: bids stay ciphertext on the disk for ever; a part is read
 * only once its bytes are found to be those deposited; whoever sealed a bid may have sealed anything, and nothing of it
 * is run or deleted (RULE-66).
 */
@NullMarked
package fr.pesee.receive.examination;

import org.jspecify.annotations.NullMarked;
