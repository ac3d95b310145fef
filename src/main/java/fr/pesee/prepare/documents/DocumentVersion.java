package fr.pesee.prepare.documents;

import fr.pesee.ground.office.FileType;
import java.time.Instant;

/**
 * One file of a document.
 *
 * @param number 1 for the first, and so on
 * @param fileName its name, clean
 * @param mediaType what its content is
 * @param size in bytes
 * @param sha256 in hexadecimal
 * @param receivedAt when it came, by the tender's clock
 * @param entry the ledger entry that recorded it
 */
public record DocumentVersion(
        int number, String fileName, String mediaType, long size, String sha256, Instant receivedAt, String entry) {
    private static final int ENOUGH = 12;

    /** The beginning of the digest: enough to compare at a glance. */
    public String shortDigest() {
        return sha256.substring(0, ENOUGH);
    }

    /** What people call the type of its content. */
    public String typeLabel() {
        return FileType.of(mediaType).map(FileType::label).orElse(mediaType);
    }
}
