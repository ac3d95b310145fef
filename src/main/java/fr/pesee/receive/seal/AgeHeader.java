package fr.pesee.receive.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How an age file begins (age-encryption.org/v1). */
public final class AgeHeader {
    /** How many bytes {@link #begins} needs to see. */
    public static final int ENOUGH = 32;

    private static final byte[] BEGINNING = "age-encryption.org/v1\n-> X25519 ".getBytes(StandardCharsets.US_ASCII);
    private static final long OF_HEADER = 184;
    private static final long CHUNK = 65_536;
    private static final long OF_CHUNK = 16;

    private AgeHeader() {}

    /**
     * Whether these first bytes are those of a binary age file sealed to an X25519 recipient first. To whom, only its
     * holder can tell.
     */
    public static boolean begins(byte[] first) {
        return first.length >= BEGINNING.length
                && Arrays.equals(first, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    /** How many bytes a file of this many has once it is sealed to one X25519 recipient. */
    public static long sealedSize(long clear) {
        return clear + OF_HEADER + OF_CHUNK * Math.max(1, (clear + CHUNK - 1) / CHUNK);
    }
}
