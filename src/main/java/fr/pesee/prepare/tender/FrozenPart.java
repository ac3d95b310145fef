package fr.pesee.prepare.tender;

import fr.pesee.ground.ledger.EntryReference;

/**
 * Something as published.
 *
 * @param content canonical JSON (RFC 8785), word for word
 * @param digest its SHA-256, in hexadecimal
 * @param entry the publication's ledger entry
 */
public record FrozenPart(String content, String digest, EntryReference entry) {

    /**
     * What stands for it, for whoever knows its content already.
     *
     * @param digest the SHA-256 that publication recorded, in hexadecimal
     * @param entry the publication's ledger entry
     */
    public record Seal(String digest, EntryReference entry) {}
}
