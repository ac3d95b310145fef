package fr.pesee.receive.age;

import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.bech32.Bech32Address;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** The secret that opens what was sealed to its recipient. Shows itself to nobody who does not ask for it. */
public final class AgeIdentity {
    private static final String PREFIX = "AGE-SECRET-KEY-";
    private static final int BYTES = 32;

    private final String secret;
    private final AgeRecipient recipient;

    private AgeIdentity(String secret) {
        this.secret = secret;
        this.recipient = recipientOf(secret);
    }

    /** A new one, from the system's random numbers. */
    public static AgeIdentity made() {
        try {
            return new AgeIdentity(text(
                    new X25519KeyPairGenerator().generateKeyPair().getPrivate().getEncoded()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has X25519", missing);
        }
    }

    /**
     * As it is written in a file.
     *
     * @param secret {@code AGE-SECRET-KEY-1…}
     * @throws IllegalArgumentException when it is none
     */
    public static AgeIdentity of(String secret) {
        return ofBytes(bytesOf(secret));
    }

    /** @throws IllegalArgumentException unless there are 32 bytes */
    public static AgeIdentity ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an identity has 32 bytes");
        }
        return new AgeIdentity(
                Bech32.getEncoder().encode(PREFIX, bytes).toString().toUpperCase(Locale.ROOT));
    }

    /** Its public half. */
    public AgeRecipient recipient() {
        return recipient;
    }

    /** The secret as it is written in a file: {@code AGE-SECRET-KEY-1…}. */
    public String secret() {
        return secret;
    }

    /** The 32 bytes of the secret, a fresh copy. */
    public byte[] bytes() {
        return bytesOf(secret);
    }

    private static byte[] bytesOf(String secret) {
        try {
            Bech32Address address = Bech32.getDecoder().decode(secret);
            if (PREFIX.contentEquals(address.getHumanReadablePart())) {
                return address.getData();
            }
        } catch (RuntimeException unreadable) {
            // Told without its cause, whose message may repeat the secret.
        }
        throw new IllegalArgumentException("not an identity of age");
    }

    private static AgeRecipient recipientOf(String secret) {
        try {
            SecretKeySpec written = new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "X25519");
            return new AgeRecipient(
                    text(new X25519KeyFactory().translateKey(written).getEncoded()));
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            throw new IllegalArgumentException("not an identity of age");
        }
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "the identity of " + recipient;
    }
}
