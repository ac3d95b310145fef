/**
 * What bidders, key holders and officers do without trusting this server: keys made and shares tried on a computer
 * without a network, bids sealed by the command line, ciphertext taken away and opened elsewhere (RULE-63, RULE-64).
 *
 * <p>Door: {@link fr.pesee.receive.offline.SealedBundle}. Pure and public beside it, for the command line: {@link
 * fr.pesee.receive.offline.HeldShares}, {@link fr.pesee.receive.offline.ReceiptVerification} and {@link
 * fr.pesee.receive.offline.SignedWords}. Neighbours: {@code age}, {@code seal}, {@code plan}, {@code receipt}, {@code
 * deposit}, {@code ceremony}, the prepare, ground and rule wings. Invariants: what the command line uses knows neither
 * database nor network; no secret that it reads is written anywhere but where its owner asked for it.
 */
@NullMarked
package fr.pesee.receive.offline;

import org.jspecify.annotations.NullMarked;
