package fr.pesee.receive.examination;

import fr.pesee.receive.age.FileKey;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of lots: AES-256, one for each lot that was opened, each in a PKCS#12 file of its own, outside the database
 * and its backups. Destroying the file makes the lot's bids unreadable for ever.
 */
@ApplicationScoped
class LotKeys {
    private static final String ALIAS = "lot";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;

    private final Path folder;
    private final char[] password;
    private final SecureRandom random;

    /** Where the keys are. */
    @ConfigMapping(prefix = "pesee.lot-keys")
    interface Settings {
        /** A folder that is backed up apart from the database, if at all. */
        Path folder();

        /** The password of its files, ASCII. */
        String password();
    }

    LotKeys(Settings settings, SecureRandom random) {
        this.folder = settings.folder();
        this.password = settings.password().toCharArray();
        this.random = random;
    }

    /**
     * Wraps the key of one file: nonce, then AES-256-GCM over the 16 bytes, bound to where it belongs.
     *
     * @param lot the key of the lot
     * @param place what the wrapped key can be used for only
     */
    byte[] wrap(SecretKey lot, String place, FileKey key) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, lot, nonce, place, key.bytes());
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** Unwraps the key of one file. */
    FileKey unwrap(SecretKey lot, String place, byte[] wrapped) {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        byte[] sealed = Arrays.copyOfRange(wrapped, NONCE, wrapped.length);
        return FileKey.ofBytes(cipher(Cipher.DECRYPT_MODE, lot, nonce, place, sealed));
    }

    private static byte[] cipher(int mode, SecretKey key, byte[] nonce, String place, byte[] bytes) {
        try {
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            aes.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return aes.doFinal(bytes);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("a file key that the lot's key does not open: " + place, unfit);
        }
    }

    /** The key of a lot that was opened. */
    SecretKey of(UUID tender, int lot) {
        SecretKey key = read(file(tender, lot));
        if (key == null) {
            throw new IllegalStateException("the key of lot " + lot + " of " + tender + " is gone");
        }
        return key;
    }

    /** The key of a lot that is being opened; made when there is none. */
    SecretKey made(UUID tender, int lot) {
        Path file = file(tender, lot);
        SecretKey known = read(file);
        if (known != null) {
            return known;
        }
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS, random);
            SecretKey key = generator.generateKey();
            write(file, key);
            return key;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES", missing);
        }
    }

    private Path file(UUID tender, int lot) {
        return folder.resolve(tender + "-" + lot + ".p12");
    }

    private @Nullable SecretKey read(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try (InputStream input = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(input, password);
            return (SecretKey) store.getKey(ALIAS, password);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("the key file " + file + " cannot be read", unreadable);
        }
    }

    /** Whole and on the disk, or not at all: a key that is lost loses the bids. */
    private void write(Path file, SecretKey key) throws GeneralSecurityException {
        Set<StandardOpenOption> fresh = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(UUID.randomUUID() + ".part");
            try (FileChannel channel = FileChannel.open(part, fresh, ownerOnly);
                    OutputStream output = Channels.newOutputStream(channel)) {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, password);
                store.setKeyEntry(ALIAS, key, password, null);
                store.store(output, password);
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel home = FileChannel.open(folder, StandardOpenOption.READ)) {
                home.force(true);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
