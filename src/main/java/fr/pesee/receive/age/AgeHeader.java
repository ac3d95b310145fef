package fr.pesee.receive.age;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How an age file begins (age-encryption.org/v1). */
public final class AgeHeader {
    /** How many bytes {@link #begins} needs to see. */
    public static final int ENOUGH = 32;

    /** How many bytes a header may have that is taken: some hundred recipients, or fewer and what else age may add. */
    public static final int LONGEST = 16_384;

    private static final byte[] BEGINNING = "age-encryption.org/v1\n-> X25519 ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_LINE = "--- ".getBytes(StandardCharsets.US_ASCII);
    private static final long OF_HEADER = 184;
    private static final long NONCE = 16;
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

    /**
     * How many bytes the header has, up to and with the line of its authentication; -1 when these first bytes do not
     * reach its end.
     */
    public static int length(byte[] first) {
        int line = 0;
        for (int at = 0; at < first.length; at++) {
            if (first[at] == '\n') {
                if (at - line >= LAST_LINE.length
                        && Arrays.equals(first, line, line + LAST_LINE.length, LAST_LINE, 0, LAST_LINE.length)) {
                    return at + 1;
                }
                line = at + 1;
            }
        }
        return -1;
    }

    /**
     * Whether a whole age file can have this many bytes after its header: a nonce of 16, then chunks of 64 KiB, each
     * with a tag of 16, of which the last one is shorter or as long, and blank only when it is the only one. A file
     * that was cut just at the end of a chunk has a possible length, too: without the key, nobody can tell that one.
     */
    public static boolean isPayload(long bytes) {
        long chunks = bytes - NONCE;
        long last = chunks % (CHUNK + OF_CHUNK);
        return chunks == OF_CHUNK || (chunks > OF_CHUNK && (last == 0 || last > OF_CHUNK));
    }

    /** How many bytes a file of this many has once it is sealed to one X25519 recipient. */
    public static long sealedSize(long clear) {
        return clear + OF_HEADER + OF_CHUNK * Math.max(1, (clear + CHUNK - 1) / CHUNK);
    }
}
