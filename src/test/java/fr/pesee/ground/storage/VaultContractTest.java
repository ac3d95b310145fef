package fr.pesee.ground.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.FullDisk;
import fr.pesee.ground.problem.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised of blobs wherever they lie, against the real rows. */
abstract class VaultContractTest {
    /** Everything is old by then. */
    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

    @Inject
    BlobRows rows;

    @Inject
    StorageFolders folders;

    @Inject
    InstantSource clock;

    private Vault vault;
    private Blobs blobs;
    private Sweeper sweeper;

    /** Where they lie. */
    abstract Vault place();

    @BeforeEach
    void build() {
        vault = place();
        blobs = new Blobs(folders, vault, rows, new MemorySize(BigInteger.ONE));
        sweeper = new Sweeper(folders, vault, rows, clock);
    }

    @Test
    void whatWasKeptIsGivenBackWholeAndInPart() throws IOException {
        byte[] content = fresh();
        Digest digest = keep(content);
        assertEquals(Digest.sha256(content), digest);
        try (InputStream whole = blobs.open(digest, 0, content.length)) {
            assertArrayEquals(content, whole.readAllBytes());
        }
        try (InputStream part = blobs.open(digest, 2, 5)) {
            assertEquals(
                    new String(content, 2, 5, StandardCharsets.UTF_8),
                    new String(part.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatWasCarriedAheadIsKeptByTheActAndSweptWithoutOne() throws IOException {
        byte[] content = fresh();
        byte[] forgotten = fresh();
        try (Incoming received = blobs.receive(() -> new ByteArrayInputStream(content));
                Incoming another = blobs.receive(() -> new ByteArrayInputStream(forgotten))) {
            blobs.carry(received);
            blobs.carry(another);
            QuarkusTransaction.requiringNew().run(() -> blobs.keep(received));
        }
        sweeper.sweep(LATER);
        assertTrue(vault.holds(Digest.sha256(content)));
        assertFalse(vault.holds(Digest.sha256(forgotten)));
    }

    @Test
    void nothingIsGivenOfNothing() throws IOException {
        byte[] content = fresh();
        try (InputStream none = blobs.open(keep(content), content.length, 0)) {
            assertEquals(-1, none.read());
        }
    }

    @Test
    void theSameBytesAreKeptOnceHoweverManyActsKeepThem() {
        byte[] content = fresh();
        assertEquals(keep(content), keep(content));
    }

    @Test
    void aBlobWhoseTransactionFailedIsSweptAndOneThatIsKeptIsNot() throws IOException {
        byte[] content = fresh();
        Digest kept = keep(fresh());
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    try (Incoming received = blobs.receive(() -> new ByteArrayInputStream(content))) {
                        blobs.keep(received);
                    }
                    throw new IllegalStateException("the act failed");
                }));
        Digest orphan = Digest.sha256(content);
        assertTrue(vault.holds(orphan));
        assertEquals(0, sweeper.sweep(Instant.EPOCH), "nothing is old");
        assertTrue(vault.holds(orphan));
        assertTrue(sweeper.sweep(LATER) > 0);
        assertFalse(vault.holds(orphan));
        assertTrue(vault.holds(kept));
    }

    @Test
    void whatIsBeingWrittenIsNeverSwept() throws IOException {
        byte[] content = fresh();
        QuarkusTransaction.requiringNew().run(() -> {
            try (Incoming received = blobs.receive(() -> new ByteArrayInputStream(content))) {
                blobs.keep(received);
                Thread sweeping = new Thread(() -> {
                    try {
                        sweeper.sweep(LATER);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
                sweeping.start();
                sweeping.join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        assertTrue(vault.holds(Digest.sha256(content)));
    }

    @Test
    void aStreamThatBreaksOffLeavesNothingBehind() throws IOException {
        long before = count(folders.incoming());
        InputStream cut = new FilterInputStream(new ByteArrayInputStream(new byte[100_000])) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                if (read < 0) {
                    throw new IOException("cut off");
                }
                return read;
            }
        };
        assertThrows(UncheckedIOException.class, () -> blobs.receive(() -> cut));
        assertEquals(before, count(folders.incoming()));
    }

    @Test
    void aFullDiskIsSaidSoAndLeavesNothingBehind() throws IOException {
        Blobs full = new Blobs(folders, vault, rows, new MemorySize(BigInteger.valueOf(Long.MAX_VALUE)));
        long before = count(folders.incoming());
        Refused refused = assertThrows(Refused.class, () -> full.receive(() -> new ByteArrayInputStream(fresh())));
        assertEquals(StorageProblem.STORAGE_FULL, refused.refusals().get(0).code());
        assertEquals(before, count(folders.incoming()));
    }

    @Test
    void theSystemsOwnWordsForAFullDiskAreUnderstood() {
        IOException said = assertThrows(IOException.class, () -> {
            try (FileOutputStream device = new FileOutputStream("/dev/full")) {
                device.write(1);
            }
        });
        assertTrue(FullDisk.caused(new UncheckedIOException(said)), said::toString);
        assertFalse(FullDisk.caused(new IOException("cut off")));
    }

    @Test
    void aBlobThatIsMissingIsNoEmptyFile() {
        Digest missing = Digest.sha256(fresh());
        Refused refused = assertThrows(Refused.class, () -> blobs.open(missing, 0, 1));
        assertEquals(
                StorageProblem.STORAGE_UNAVAILABLE, refused.refusals().get(0).code());
    }

    Digest keep(byte[] content) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Incoming received = blobs.receive(() -> new ByteArrayInputStream(content))) {
                return blobs.keep(received).digest();
            }
        });
    }

    static byte[] fresh() {
        return ("content " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private static long count(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
