package fr.pesee.receive.upload;

import fr.pesee.ground.ledger.Digest;
import java.util.UUID;

/**
 * A part that is held.
 *
 * @param piece the piece that it is a part of
 * @param number its place in the piece, from 0
 * @param digest SHA-256 of its bytes, which are ciphertext
 * @param size how many bytes it has
 */
public record SealedPart(UUID piece, int number, Digest digest, long size) {}
