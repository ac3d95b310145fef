/**
 * Storage: streams of bytes kept once and for ever, each under its own SHA-256.
 *
 * <p>Door: {@link fr.pesee.ground.storage.Blobs}. Neighbours: {@code problem}, {@code ledger} for digests. Invariants:
 * a blob never changes; its name is computed here, and nothing that a client sends becomes a path; what is kept has a
 * row in {@code ground.blob} that was committed with the act it belongs to, and only what has none is ever swept away.
 */
@NullMarked
package fr.pesee.ground.storage;

import org.jspecify.annotations.NullMarked;
