package fr.pesee.ground.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What an entry commits to without showing it: a JSON object and the salt that keeps others from guessing it. Kept
 * beside the entry, it can be withheld (end of retention, redaction, erasure) while the entry still proves itself.
 *
 * @param salt 32 random bytes as 64 lower-case hexadecimal digits
 * @param json a JSON object or array, brought into its one canonical form (RFC 8785); numbers other than integers up to
 *     2^53 − 1 stand in strings
 */
public record Disclosure(String salt, String json) {
    /** The number of bytes of a salt. */
    public static final int SALT_LENGTH = 32;

    /** @throws IllegalArgumentException if salt or JSON is not of the form above */
    public Disclosure {
        Digest.ofHex(salt);
        json = new String(CanonicalJson.bytes(json), StandardCharsets.UTF_8);
    }

    /** A disclosure under a fresh salt. */
    public static Disclosure of(byte[] salt, String json) {
        return new Disclosure(HexFormat.of().formatHex(salt), json);
    }

    /** What the entry carries: SHA-256(salt ‖ JCS(json)). */
    public Digest digest() {
        return Digest.sha256(HexFormat.of().parseHex(salt), json.getBytes(StandardCharsets.UTF_8));
    }
}
