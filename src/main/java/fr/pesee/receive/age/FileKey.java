package fr.pesee.receive.age;

import java.util.Arrays;

/**
 * What one age file is really encrypted with: 16 bytes, wrapped in its header for each recipient. Whoever has it opens
 * that file and no other.
 */
public final class FileKey {
    /** How many bytes it has. */
    public static final int LENGTH = 16;

    private final byte[] bytes;

    private FileKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException unless there are 16 bytes */
    public static FileKey ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a file key has 16 bytes");
        }
        return new FileKey(bytes.clone());
    }

    /** The 16 bytes, a fresh copy, to be kept wrapped only. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Overwrites it, as far as Java can promise that. */
    public void forget() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "a file key";
    }
}
