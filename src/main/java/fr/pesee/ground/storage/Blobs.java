package fr.pesee.ground.storage;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.FullDisk;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The door of storage: receive a stream, keep it in the transaction of an act, give it back. */
@ApplicationScoped
public class Blobs {
    private static final Logger LOG = Logger.getLogger(Blobs.class);
    private static final int BUFFER = 1 << 16;
    private static final long BETWEEN_CHECKS = 1L << 20;

    private final Path incoming;
    private final Vault vault;
    private final BlobRows rows;
    private final long reserve;

    Blobs(
            StorageFolders folders,
            Vault vault,
            BlobRows rows,
            @ConfigProperty(name = "pesee.storage.reserve", defaultValue = "64M") MemorySize reserve) {
        this.incoming = folders.incoming();
        this.vault = vault;
        this.rows = rows;
        this.reserve = reserve.asLongValue();
    }

    /** What to open when bytes are wanted. */
    public interface Source {
        /** Opens it from its beginning. */
        InputStream open() throws IOException;
    }

    /**
     * Writes a stream to the disk of the storage, to its end, and hashes it on the way. It is not kept yet.
     *
     * @throws Refused 507 when there is no room for it
     * @throws UncheckedIOException when the stream breaks off
     */
    public Incoming receive(Source source) {
        Path file = null;
        try (InputStream stream = source.open()) {
            Files.createDirectories(incoming);
            file = Files.createTempFile(incoming, "blob", ".part");
            Incoming received = write(stream, file);
            file = null;
            return received;
        } catch (IOException failure) {
            if (FullDisk.caused(failure)) {
                LOG.errorf("the storage below %s is full: %s", incoming, failure.getMessage());
                throw new Refused(Refusal.of(StorageProblem.STORAGE_FULL));
            }
            throw new UncheckedIOException(failure);
        } finally {
            if (file != null) {
                forget(file);
            }
        }
    }

    /**
     * Brings what was received and found good to a vault that is far, so that the act that keeps it does not wait for a
     * network with a transaction open. What no act keeps in the end is swept.
     *
     * @throws Refused 507 when there is no room for it there, 503 when nobody answers there
     */
    public void carry(Incoming received) {
        if (vault.isFar()) {
            take(received);
        }
    }

    /** Keeps what was received, from the end of the caller's transaction on; with its failure, nothing was kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Blob keep(Incoming received) {
        rows.holdOffSweeping();
        take(received);
        Blob blob = new Blob(received.digest(), received.size());
        rows.keep(blob);
        return blob;
    }

    /**
     * A part of what was kept.
     *
     * @param from the first byte wanted
     * @param length how many bytes are wanted
     * @throws Refused 503 when its storage does not give it out
     */
    public InputStream open(Digest digest, long from, long length) {
        try {
            return vault.open(digest, from, length);
        } catch (IOException lost) {
            LOG.errorf(lost, "the blob %s cannot be read", digest);
            throw new Refused(Refusal.of(StorageProblem.STORAGE_UNAVAILABLE));
        }
    }

    /**
     * Makes sure that all of these can be given out, before an answer begins that cannot be taken back.
     *
     * @throws Refused 503 when one of them cannot
     */
    public void requireAll(Iterable<Digest> digests) {
        for (Digest digest : digests) {
            if (!holds(digest)) {
                LOG.errorf("the blob %s is missing", digest);
                throw new Refused(Refusal.of(StorageProblem.STORAGE_UNAVAILABLE));
            }
        }
    }

    /**
     * Which of these are not there.
     *
     * @throws Refused 503 when the storage does not say, or has none of them: then it is away itself
     */
    public Set<Digest> missing(Collection<Digest> digests) {
        Set<Digest> missing = new LinkedHashSet<>();
        for (Digest digest : digests) {
            if (!holds(digest)) {
                LOG.errorf("the blob %s is missing", digest);
                missing.add(digest);
            }
        }
        if (!digests.isEmpty() && missing.containsAll(digests)) {
            throw new Refused(Refusal.of(StorageProblem.STORAGE_UNAVAILABLE));
        }
        return missing;
    }

    private void take(Incoming received) {
        if (received.isTaken()) {
            return;
        }
        try {
            vault.take(received.file(), received.digest());
            received.taken();
        } catch (IOException failure) {
            boolean full = FullDisk.caused(failure);
            LOG.errorf(failure, "the blob %s cannot be kept", received.digest());
            throw new Refused(Refusal.of(full ? StorageProblem.STORAGE_FULL : StorageProblem.STORAGE_AWAY));
        }
    }

    /**
     * Whether a blob is there.
     *
     * @throws Refused 503 when its storage does not say
     */
    public boolean holds(Digest digest) {
        try {
            return vault.holds(digest);
        } catch (IOException silent) {
            LOG.errorf(silent, "nobody says whether the blob %s is there", digest);
            throw new Refused(Refusal.of(StorageProblem.STORAGE_UNAVAILABLE));
        }
    }

    private Incoming write(InputStream stream, Path file) throws IOException {
        MessageDigest sha256 = sha256();
        long size = 0;
        long checked = 0;
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            byte[] buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                if (size >= checked) {
                    requireRoom();
                    checked = size + BETWEEN_CHECKS;
                }
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
                size += read;
            }
            out.getFD().sync();
        }
        return new Incoming(file, Digest.ofBytes(sha256.digest()), size);
    }

    /** The last bytes of a disk belong to what else runs on it, such as the database. */
    private void requireRoom() throws IOException {
        if (incoming.toFile().getUsableSpace() < reserve) {
            throw new FullDisk("less than " + reserve + " bytes are left");
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException later) {
            LOG.warnf(later, "%s stays until it is swept", file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
