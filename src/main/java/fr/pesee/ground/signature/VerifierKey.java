package fr.pesee.ground.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a signing key, under the name it signs with: what a verifier must have received by another way
 * than the signed thing itself.
 *
 * <p>Written as C2SP signed-note and Go's {@code sumdb/note} do: {@code name+keyid+base64(01 ‖ key)}, where the key id
 * is the first four bytes of SHA-256(name ‖ 0A ‖ 01 ‖ key) and 01 stands for Ed25519.
 *
 * @param name not empty, without white space or plus sign; by custom an address without scheme
 * @param publicKey an Ed25519 key (RFC 8032)
 */
public record VerifierKey(String name, PublicKey publicKey) {
    private static final byte ED25519 = 1;
    private static final int RAW_LENGTH = 32;

    /** What X.509 puts before the 32 bytes of an Ed25519 public key (RFC 8410, section 4). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException if the name cannot stand in a note or the key is not Ed25519 */
    public VerifierKey {
        if (!isName(name)) {
            throw new IllegalArgumentException("Not a key name: \"" + name + "\"");
        }
        byte[] encoded = publicKey.getEncoded();
        if (encoded.length != X509_PREFIX.length + RAW_LENGTH
                || !Arrays.equals(encoded, 0, X509_PREFIX.length, X509_PREFIX, 0, X509_PREFIX.length)) {
            throw new IllegalArgumentException("The key of " + name + " is not an Ed25519 public key");
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the form, the algorithm, the length or the key id is wrong
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A verifier key reads name+keyid+base64, not \"" + text + "\"");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + RAW_LENGTH || typed[0] != ED25519) {
            throw new IllegalArgumentException("The verifier key of " + parts[0] + " is not an Ed25519 key");
        }
        VerifierKey key = ofRaw(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.text().equals(text)) {
            throw new IllegalArgumentException("The key id " + parts[1] + " is not that of name and key");
        }
        return key;
    }

    /**
     * A key from its 32 raw bytes (RFC 8032, section 5.1.5).
     *
     * @throws IllegalArgumentException if there are not 32 of them or the name cannot stand in a note
     */
    public static VerifierKey ofRaw(String name, byte[] raw) {
        if (raw.length != RAW_LENGTH) {
            throw new IllegalArgumentException("An Ed25519 public key has 32 bytes, not " + raw.length);
        }
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + RAW_LENGTH);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, RAW_LENGTH);
        try {
            return new VerifierKey(
                    name, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("The key of " + name + " is unusable", unusable);
        }
    }

    /** Whether a name may sign a note: not empty, no Unicode white space, no plus sign, nothing invisible. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE);
    }

    /** The 32 raw bytes of the key, a fresh copy. */
    public byte[] raw() {
        byte[] encoded = publicKey.getEncoded();
        return Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length);
    }

    /** The key id, eight lower-case hexadecimal digits: it names a key, it does not prove one. */
    public String keyId() {
        MessageDigest sha256 = sha256();
        sha256.update(name.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        sha256.update(typed());
        return HexFormat.of().formatHex(sha256.digest(), 0, 4);
    }

    /**
     * The fingerprint to compare with one received by another way: SHA-256 of the key in X.509 form, 64 lower-case
     * hexadecimal digits, as {@code openssl pkey -pubin -outform DER | sha256sum} prints it.
     */
    public String fingerprint() {
        return HexFormat.of().formatHex(sha256().digest(publicKey.getEncoded()));
    }

    /** The text form, which {@link #parse} reads. */
    public String text() {
        return name + "+" + keyId() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /** Whether the signature (64 bytes if genuine, any bytes if not) is this key's over the message. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java cannot check Ed25519 signatures", missing);
        }
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + RAW_LENGTH];
        typed[0] = ED25519;
        System.arraycopy(raw(), 0, typed, 1, RAW_LENGTH);
        return typed;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
