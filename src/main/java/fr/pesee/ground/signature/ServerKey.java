package fr.pesee.ground.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The Ed25519 key with which this server signs checkpoints. Safe for use by several threads.
 *
 * <p>It comes from a PKCS#12 file (RFC 7292) that holds exactly one private key with its certificate; the certificate
 * only carries the public half. Verifiers learn the {@link #verifierKey()} by another way than from this server.
 */
public final class ServerKey {
    private static final String ALIAS = "pesee";

    private final VerifierKey verifierKey;
    private final PrivateKey privateKey;

    private ServerKey(VerifierKey verifierKey, PrivateKey privateKey) {
        this.verifierKey = verifierKey;
        this.privateKey = privateKey;
    }

    /**
     * A key whose halves are at hand.
     *
     * @param name the name it signs with; see {@link VerifierKey}
     * @throws IllegalArgumentException if the halves do not belong together or are not Ed25519
     */
    public static ServerKey of(String name, PrivateKey privateKey, PublicKey publicKey) {
        ServerKey key = new ServerKey(new VerifierKey(name, publicKey), privateKey);
        byte[] sample = {1, 2, 3};
        try {
            if (key.verifierKey.verifies(sample, key.sign(sample))) {
                return key;
            }
        } catch (IllegalStateException notEd25519) {
            throw new IllegalArgumentException("The private key of " + name + " cannot sign", notEd25519);
        }
        throw new IllegalArgumentException("The private and the public key of " + name + " do not belong together");
    }

    /**
     * Reads the key from a PKCS#12 file.
     *
     * @param name the name it signs with; see {@link VerifierKey}
     * @throws UnusableKeyException if the file is absent, the password wrong, or the content not one Ed25519 key
     */
    public static ServerKey load(Path file, char[] password, String name) {
        requireAscii(file, password);
        try (InputStream input = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(input, password);
            List<String> aliases = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    aliases.add(alias);
                }
            }
            if (aliases.size() != 1) {
                throw new UnusableKeyException(file, "it holds " + aliases.size() + " private keys instead of one");
            }
            if (!(store.getKey(aliases.get(0), password) instanceof PrivateKey privateKey)) {
                throw new UnusableKeyException(file, "its key is not a private key");
            }
            return of(name, privateKey, store.getCertificate(aliases.get(0)).getPublicKey());
        } catch (NoSuchFileException absent) {
            throw new UnusableKeyException(file, "there is no such file", absent);
        } catch (IOException unreadable) {
            throw new UnusableKeyException(file, "it is no PKCS#12 file, or the password is wrong", unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException unfit) {
            throw new UnusableKeyException(file, String.valueOf(unfit.getMessage()), unfit);
        }
    }

    /**
     * Makes a new key and keeps it in a new PKCS#12 file, which only its owner may read.
     *
     * @param password ASCII, as Java's PKCS#12 demands
     * @param now stands in the certificate as its begin
     * @throws UnusableKeyException if the file exists already (a key is never overwritten) or cannot be written
     */
    public static ServerKey create(Path file, char[] password, String name, Instant now, SecureRandom random) {
        requireAscii(file, password);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            ServerKey key = of(name, pair.getPrivate(), pair.getPublic());
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            Certificate[] chain = {SelfSignedCertificate.of(name, pair, now, random)};
            store.setKeyEntry(ALIAS, pair.getPrivate(), password, chain);
            write(store, file, password);
            return key;
        } catch (FileAlreadyExistsException present) {
            throw new UnusableKeyException(file, "it exists already, and a key is never overwritten", present);
        } catch (IOException unwritable) {
            throw new UnusableKeyException(file, "it cannot be written (" + unwritable + ")", unwritable);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java cannot make Ed25519 keys", missing);
        }
    }

    /** Java encrypts PKCS#12 files under ASCII passwords only. */
    private static void requireAscii(Path file, char[] password) {
        for (char character : password) {
            if (character >= 0x80) {
                throw new UnusableKeyException(file, "its password must be of ASCII characters");
            }
        }
    }

    private static void write(KeyStore store, Path file, char[] password) throws IOException, GeneralSecurityException {
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (SeekableByteChannel channel = Files.newByteChannel(file, fresh, ownerOnly);
                OutputStream output = Channels.newOutputStream(channel)) {
            store.store(output, password);
        }
    }

    /** The name it signs with. */
    public String name() {
        return verifierKey.name();
    }

    /** What others need to check its signatures. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** Signs a message: 64 bytes (RFC 8032). The same message always gets the same signature. */
    public byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privateKey);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("The key " + name() + " cannot sign", unfit);
        }
    }
}
