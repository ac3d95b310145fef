package fr.pesee.receive.age;

import com.exceptionfactory.jagged.DecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Supplier;

/**
 * The file in which somebody keeps their key: as {@code age-keygen} writes it, or locked with a passphrase, as a
 * browser makes it and {@code age -p} locks it.
 */
public final class IdentityFile {
    private static final String ARMOUR = "-----BEGIN AGE ENCRYPTED FILE-----";
    private static final String BINARY = "age-encryption.org/v1\n";
    private static final String SECRET = "AGE-SECRET-KEY-";

    private IdentityFile() {}

    /**
     * The identities in a file.
     *
     * @param passphrase asked for only when the file is locked
     * @throws AgeUnreadable when it is locked with another passphrase, or holds no identity
     */
    public static List<AgeIdentity> read(byte[] file, Supplier<char[]> passphrase) throws AgeUnreadable {
        String text = isLocked(file)
                ? new String(unlocked(file, passphrase.get()), StandardCharsets.UTF_8)
                : new String(file, StandardCharsets.UTF_8);
        try {
            List<AgeIdentity> found = text.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith(SECRET))
                    .map(AgeIdentity::of)
                    .toList();
            if (found.isEmpty()) {
                throw new AgeUnreadable(new IllegalArgumentException("no identity"));
            }
            return found;
        } catch (IllegalArgumentException none) {
            throw new AgeUnreadable(none);
        }
    }

    /** Whether a passphrase is needed to read this file. */
    public static boolean isLocked(byte[] file) {
        String begin = new String(file, 0, Math.min(file.length, ARMOUR.length()), StandardCharsets.ISO_8859_1);
        return begin.equals(ARMOUR) || begin.startsWith(BINARY);
    }

    private static byte[] unlocked(byte[] file, char[] passphrase) throws AgeUnreadable {
        DecryptingChannelFactory factory =
                file[0] == '-' ? new ArmoredDecryptingChannelFactory() : new StandardDecryptingChannelFactory();
        try (InputStream clear = Channels.newInputStream(factory.newDecryptingChannel(
                Channels.newChannel(new ByteArrayInputStream(file)), List.of(new PassphraseReader(passphrase))))) {
            return clear.readAllBytes();
        } catch (GeneralSecurityException | IOException | RuntimeException unreadable) {
            throw new AgeUnreadable(unreadable);
        }
    }
}
