/**
 * The keys that bids are sealed to: holders' keys, envelope keys, and the shares into which their secrets are split
 * (RULE-63, RULE-64).
 *
 * <p>Door: {@link fr.pesee.receive.seal.EnvelopeKeys}. Pure and public beside it, because the rooms to the right open
 * by them: {@link fr.pesee.receive.seal.Shares} and {@link fr.pesee.receive.seal.ShareFile}. Neighbours: {@code age},
 * {@code tender}, {@code publication}, {@code team}, {@code variant}, {@code notice}, the ground and rule wings.
 * Invariants: the secret of an envelope's key never enters this process; a share is sealed to its holder before it
 * leaves the one that made it; of a holder's key, the server knows the public half only; the keys in force change at
 * the publication of a tender or of a rectification, and at no other instant.
 */
@NullMarked
package fr.pesee.receive.seal;

import org.jspecify.annotations.NullMarked;
