package fr.pesee.ground.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.FullDisk;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refused;
import fr.pesee.run.platform.EmbeddedBucket;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Blobs as objects of a bucket, on a real S3 server. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class StoredInBucketTest extends VaultContractTest {
    @TempDir
    static Path folder;

    private static @Nullable EmbeddedBucket server;

    @BeforeAll
    static void start() {
        server = EmbeddedBucket.start(folder);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    Vault place() {
        return new BucketVault(bucket());
    }

    @Test
    void anObjectHasTheNameThatItsFileWouldHave() throws IOException {
        Vault folderOfBucket = new FolderVault(folder.resolve("files/pesee"));
        Digest digest = Digest.sha256("autant dans l’un que dans l’autre".getBytes(UTF_8));
        keep("autant dans l’un que dans l’autre".getBytes(UTF_8));
        assertTrue(folderOfBucket.holds(digest));
    }

    @Test
    void aBucketThatAnswersHasNoTroubleAndOthersSayTheirs() {
        Bucket good = bucket();
        assertTrue(good.trouble().isEmpty(), () -> good.trouble().toString());
        for (Bucket bad : List.of(
                new Bucket(good.endpoint(), good.region(), "another", good.key(), good.secret()),
                new Bucket(good.endpoint(), good.region(), good.name(), good.key(), "wrong"),
                new Bucket("http://127.0.0.1:1", good.region(), good.name(), good.key(), good.secret()),
                new Bucket("no address", good.region(), good.name(), good.key(), good.secret()))) {
            assertFalse(bad.trouble().isEmpty(), bad::toString);
        }
        assertFalse(good.toString().contains(good.secret()));
    }

    @Test
    void aStoreThatDoesNotAnswerRefusesAndKeepsNothing() {
        Bucket good = bucket();
        Vault silent = new BucketVault(
                new Bucket("http://127.0.0.1:1", good.region(), good.name(), good.key(), good.secret()));
        Blobs away = new Blobs(folders, silent, rows, new MemorySize(BigInteger.ONE));
        byte[] content = fresh();
        Refused early = assertThrows(Refused.class, () -> {
            try (Incoming received = away.receive(() -> new ByteArrayInputStream(content))) {
                away.carry(received);
            }
        });
        assertEquals(StorageProblem.STORAGE_AWAY, early.refusals().get(0).code());
        Refused late = assertThrows(
                Refused.class, () -> QuarkusTransaction.requiringNew().run(() -> {
                    try (Incoming received = away.receive(() -> new ByteArrayInputStream(content))) {
                        away.keep(received);
                    }
                }));
        assertEquals(StorageProblem.STORAGE_AWAY, late.refusals().get(0).code());
        Digest digest = Digest.sha256(content);
        assertEquals(List.of(digest), rows.notKept(List.of(digest)));
        Refused unread = assertThrows(Refused.class, () -> away.requireAll(List.of(digest)));
        assertEquals(
                StorageProblem.STORAGE_UNAVAILABLE, unread.refusals().get(0).code());
    }

    @Test
    void aFullStoreIsSaidSoWithItsReasonAndKeepsNothing() {
        byte[] content = fresh();
        for (FaultyStore full :
                List.of(FaultyStore.refusing(507, "InsufficientStorage"), FaultyStore.refusing(403, "QuotaExceeded"))) {
            try (full) {
                Vault vault = new BucketVault(full.bucket());
                Refused refused = refused(vault, content);
                assertEquals(
                        StorageProblem.STORAGE_FULL, refused.refusals().get(0).code());
                assertEquals(Kind.FULL, refused.refusals().get(0).code().kind());
                FullDisk said = assertThrows(
                        FullDisk.class,
                        () -> vault.take(Files.write(folder.resolve("part"), content), Digest.sha256(content)));
                assertTrue(String.valueOf(said.getMessage()).contains("no room"), said::toString);
                assertInstanceOf(S3Exception.class, said.getCause());
            }
        }
    }

    @Test
    void aStoreThatHangsUpAmidAPartKeepsNothingOfIt() {
        byte[] content = new byte[3_000_000];
        try (FaultyStore faulty = FaultyStore.hangingUp()) {
            Refused refused = refused(new BucketVault(faulty.bucket()), content);
            assertEquals(StorageProblem.STORAGE_AWAY, refused.refusals().get(0).code());
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNeverTakenForAWholeOne() throws IOException {
        byte[] first = fresh();
        long length = 100_000;
        try (FaultyStore faulty = FaultyStore.breakingOff(first, length)) {
            Blobs blobs = new Blobs(folders, new BucketVault(faulty.bucket()), rows, new MemorySize(BigInteger.ONE));
            try (InputStream cut = blobs.open(Digest.sha256(first), 0, length)) {
                assertThrows(IOException.class, cut::readAllBytes);
            }
        }
    }

    /** What carrying these bytes there and keeping them is refused with; no row tells of them then. */
    private Refused refused(Vault vault, byte[] content) {
        Blobs blobs = new Blobs(folders, vault, rows, new MemorySize(BigInteger.ONE));
        Digest digest = Digest.sha256(content);
        Refused refused = assertThrows(
                Refused.class, () -> QuarkusTransaction.requiringNew().run(() -> {
                    try (Incoming received = blobs.receive(() -> new ByteArrayInputStream(content))) {
                        blobs.keep(received);
                    }
                }));
        assertEquals(List.of(digest), rows.notKept(List.of(digest)));
        return refused;
    }

    private static Bucket bucket() {
        if (server == null) {
            throw new IllegalStateException("no server was started");
        }
        return server.bucket();
    }
}
