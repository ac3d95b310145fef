/**
 * The ledger: what was done, in an order that nobody can quietly change.
 *
 * <p><b>Door.</b> An act becomes a {@link fr.pesee.ground.ledger.LedgerEntry} whose
 * {@link fr.pesee.ground.ledger.Disclosure}s (actor, payload) can be withheld later without breaking any proof. A log
 * is an RFC 9162 {@link fr.pesee.ground.ledger.MerkleTree} of entries; its size and root leave the house as a signed
 * {@link fr.pesee.ground.ledger.Checkpoint}. {@link fr.pesee.ground.ledger.LedgerVerification} says what entries and
 * kept checkpoints prove together.
 *
 * <p><b>Neighbours.</b> {@code signature} for keys; {@code problem}, {@code access}, {@code page}.
 *
 * <p><b>Invariants.</b> Everything that computes a hash or checks a proof is pure: no clock, no chance, no database. An
 * entry's leaf index is its {@code seq}. Entry types are versioned and never reshaped. docs/ledger.md shows the bytes.
 */
@NullMarked
package fr.pesee.ground.ledger;

import org.jspecify.annotations.NullMarked;
