package fr.pesee.prepare.documents;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.storage.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A document as publication froze it: what anyone may download.
 *
 * @param id its number within the tender
 * @param kind what it is
 * @param title as its readers see it
 * @param lot the lot it concerns; null for the whole tender
 * @param language ISO 639-1, such as {@code fr}
 * @param version the version in force
 * @param fileName its name, clean
 * @param mediaType what its content is
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
public record PublishedDocument(
        int id,
        DocumentKind kind,
        String title,
        @Nullable Integer lot,
        String language,
        int version,
        String fileName,
        String mediaType,
        long size,
        String sha256) {

    Digest digest() {
        return Digest.ofHex(sha256);
    }

    Delivery.Offer offer() {
        return new Delivery.Offer(fileName, mediaType, digest(), size);
    }
}
