package fr.pesee.ground.storage;

import fr.pesee.ground.ledger.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Bytes that have arrived whole, and that nobody has decided to keep yet. Closing forgets them, unless they were kept.
 */
public final class Incoming implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Incoming.class);

    private final Path file;
    private final Digest digest;
    private final long size;
    private boolean taken;

    Incoming(Path file, Digest digest, long size) {
        this.file = file;
        this.digest = digest;
        this.size = size;
    }

    /** Where they can be looked at until this is closed. */
    public Path file() {
        return file;
    }

    /** Their SHA-256. */
    public Digest digest() {
        return digest;
    }

    /** How many there are. */
    public long size() {
        return size;
    }

    /** Whether a vault has them. */
    boolean isTaken() {
        return taken;
    }

    void taken() {
        taken = true;
    }

    /** What cannot be deleted now, the sweeper deletes later. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException later) {
            LOG.warnf(later, "%s stays until it is swept", file);
        }
    }
}
