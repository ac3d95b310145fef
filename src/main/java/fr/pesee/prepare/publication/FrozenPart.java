package fr.pesee.prepare.publication;

import fr.pesee.ground.ledger.EntryReference;

/**
 * Something as published.
 *
 * @param content canonical JSON (RFC 8785), word for word
 * @param digest its SHA-256, in hexadecimal
 * @param entry the ledger entry that froze it
 */
public record FrozenPart(String content, String digest, EntryReference entry) {

    /**
     * What stands for it, for whoever knows its content already.
     *
     * @param digest the SHA-256 that was recorded, in hexadecimal
     * @param entry the ledger entry that froze it
     */
    public record Seal(String digest, EntryReference entry) {}

    /**
     * What stands for it, among others.
     *
     * @param lot the lot it belongs to; 0 for what belongs to the tender as a whole
     * @param name what it is, such as {@code grid}
     * @param digest the SHA-256 that was recorded, in hexadecimal
     */
    public record Named(int lot, String name, String digest) {}
}
