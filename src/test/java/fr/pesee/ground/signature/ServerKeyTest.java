package fr.pesee.ground.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerKeyTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final char[] PASSWORD = "sesame".toCharArray();
    private static final String NAME = "pesee.example/ledger";

    @TempDir
    Path folder;

    @Test
    void aKeyMadeAndReadAgainIsTheSameKey() {
        Path file = folder.resolve("key.p12");
        ServerKey made = ServerKey.create(file, PASSWORD, NAME, NOW, new SecureRandom());
        ServerKey read = ServerKey.load(file, PASSWORD, NAME);
        byte[] message = "ouverture des plis".getBytes(StandardCharsets.UTF_8);
        assertEquals(made.verifierKey(), read.verifierKey());
        assertArrayEquals(made.sign(message), read.sign(message));
        assertTrue(read.verifierKey().verifies(message, made.sign(message)));
        assertEquals(NAME, read.name());
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        Path file = folder.resolve("key.p12");
        ServerKey.create(file, PASSWORD, NAME, NOW, new SecureRandom());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void theCertificateNamesTheKeySignsItselfAndHasNoEnd() throws Exception {
        Path file = folder.resolve("key.p12");
        ServerKey key = ServerKey.create(file, PASSWORD, NAME, NOW, new SecureRandom());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            store.load(input, PASSWORD);
        }
        X509Certificate certificate =
                (X509Certificate) store.getCertificate(store.aliases().nextElement());
        certificate.verify(key.verifierKey().publicKey());
        assertEquals("CN=" + NAME, certificate.getSubjectX500Principal().getName());
        assertEquals(NOW, certificate.getNotBefore().toInstant());
        assertEquals(
                Instant.parse("9999-12-31T23:59:59Z"), certificate.getNotAfter().toInstant());
    }

    @Test
    void twoKeysAreNeverTheSame() {
        ServerKey one = ServerKey.create(folder.resolve("1.p12"), PASSWORD, NAME, NOW, new SecureRandom());
        ServerKey two = ServerKey.create(folder.resolve("2.p12"), PASSWORD, NAME, NOW, new SecureRandom());
        assertNotEquals(one.verifierKey().fingerprint(), two.verifierKey().fingerprint());
    }

    @Test
    void anExistingFileIsNeverOverwritten() throws IOException {
        Path file = folder.resolve("key.p12");
        Files.writeString(file, "precious");
        assertThrows(UnusableKeyException.class, () -> ServerKey.create(file, PASSWORD, NAME, NOW, new SecureRandom()));
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void aWrongPasswordAnAbsentFileAndAnotherFileAreNamed() throws IOException {
        Path file = folder.resolve("key.p12");
        ServerKey.create(file, PASSWORD, NAME, NOW, new SecureRandom());
        Path text = Files.writeString(folder.resolve("text.p12"), "not a key");
        Path absent = folder.resolve("absent.p12");
        for (Path unfit : new Path[] {file, text, absent}) {
            UnusableKeyException refusal =
                    assertThrows(UnusableKeyException.class, () -> ServerKey.load(unfit, "wrong".toCharArray(), NAME));
            assertTrue(String.valueOf(refusal.getMessage()).contains(unfit.toString()), refusal::getMessage);
        }
    }

    @Test
    void aPasswordOutsideAsciiIsRefusedBeforeAnythingIsWritten() {
        Path file = folder.resolve("key.p12");
        char[] accented = "sésame".toCharArray();
        assertThrows(UnusableKeyException.class, () -> ServerKey.create(file, accented, NAME, NOW, new SecureRandom()));
        assertFalse(Files.exists(file));
    }

    @Test
    void aFileWithoutAKeyIsRefused() throws Exception {
        Path file = folder.resolve("empty.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        try (OutputStream output = Files.newOutputStream(file)) {
            store.store(output, PASSWORD);
        }
        UnusableKeyException refusal =
                assertThrows(UnusableKeyException.class, () -> ServerKey.load(file, PASSWORD, NAME));
        assertTrue(String.valueOf(refusal.getMessage()).contains("0 private keys"), refusal::getMessage);
    }

    @Test
    void halvesOfTwoKeysAndOtherAlgorithmsAreRefused() throws Exception {
        KeyPair one = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair two = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertThrows(IllegalArgumentException.class, () -> ServerKey.of(NAME, one.getPrivate(), two.getPublic()));
        assertThrows(IllegalArgumentException.class, () -> ServerKey.of(NAME, rsa.getPrivate(), rsa.getPublic()));
        assertThrows(IllegalArgumentException.class, () -> ServerKey.of(NAME, rsa.getPrivate(), one.getPublic()));
    }
}
