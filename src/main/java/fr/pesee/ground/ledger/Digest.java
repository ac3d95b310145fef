package fr.pesee.ground.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 value (FIPS 180-4): 32 bytes, written as 64 lower-case hexadecimal digits. */
public final class Digest {
    /** The number of bytes. */
    public static final int LENGTH = 32;

    /** 32 zero bytes: what stands for the entry before the first. */
    public static final Digest ZERO = new Digest(new byte[LENGTH]);

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] value;

    private Digest(byte[] value) {
        this.value = value;
    }

    /** The SHA-256 of the parts, one after the other. */
    public static Digest sha256(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(part);
            }
            return new Digest(sha256.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    /**
     * A digest computed elsewhere.
     *
     * @throws IllegalArgumentException unless there are 32 bytes
     */
    public static Digest ofBytes(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A SHA-256 digest has 32 bytes, not " + bytes.length);
        }
        return new Digest(bytes.clone());
    }

    /**
     * A digest written down.
     *
     * @throws IllegalArgumentException unless it is 64 lower-case hexadecimal digits
     */
    public static Digest ofHex(String hex) {
        Digest digest = ofBytes(HEX.parseHex(hex));
        if (!digest.hex().equals(hex)) {
            throw new IllegalArgumentException("A digest is written in lower case, not as " + hex);
        }
        return digest;
    }

    /** The 32 bytes, a fresh copy. */
    public byte[] bytes() {
        return value.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HEX.formatHex(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest digest && Arrays.equals(value, digest.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
