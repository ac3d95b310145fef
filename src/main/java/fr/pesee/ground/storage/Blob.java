package fr.pesee.ground.storage;

import fr.pesee.ground.ledger.Digest;

/**
 * Bytes that are kept.
 *
 * @param digest their SHA-256, which is their name
 * @param size how many there are
 */
public record Blob(Digest digest, long size) {}
