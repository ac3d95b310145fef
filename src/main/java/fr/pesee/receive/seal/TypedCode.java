package fr.pesee.receive.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A code that somebody sends back to show that they opened what it was in. Only its digest is kept.
 *
 * @param text 32 hexadecimal digits
 */
record TypedCode(String text) {
    private static final int BYTES = 16;
    private static final int MOST_TYPED = 100;

    static TypedCode drawn(SecureRandom random) {
        byte[] code = new byte[BYTES];
        random.nextBytes(code);
        return new TypedCode(HexFormat.of().formatHex(code));
    }

    /** SHA-256 of the code, which says nothing of it. */
    String digest() {
        return KeyMaker.digest(text);
    }

    /** Whether this is the code with that digest, however it was copied. */
    static boolean isOf(@Nullable String given, String digest) {
        if (given == null || given.length() > MOST_TYPED) {
            return false;
        }
        String code = given.strip().toLowerCase(Locale.ROOT);
        return MessageDigest.isEqual(
                KeyMaker.digest(code).getBytes(StandardCharsets.US_ASCII), digest.getBytes(StandardCharsets.US_ASCII));
    }
}
