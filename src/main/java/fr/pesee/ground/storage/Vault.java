package fr.pesee.ground.storage;

import fr.pesee.ground.ledger.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Where blobs lie. It knows nothing of rows: which blob is kept is decided beside it. */
interface Vault {
    /** Whether taking in and giving out go through a network, so that nobody waits for it who holds a connection. */
    boolean isFar();

    /**
     * Takes a whole file in, which may be gone from where it was. What is there already stays, and counts as taken in
     * just now.
     */
    void take(Path file, Digest digest) throws IOException;

    /**
     * Opens a part of a blob.
     *
     * @param from the first byte wanted
     * @param length how many bytes are wanted
     * @throws java.nio.file.NoSuchFileException when there is no such blob
     */
    InputStream open(Digest digest, long from, long length) throws IOException;

    /** Whether there is such a blob. */
    boolean holds(Digest digest) throws IOException;

    /** All blobs that were last taken in before this instant. */
    List<Digest> olderThan(Instant instant) throws IOException;

    /** Whether there is such a blob, last taken in before this instant. */
    boolean isOlder(Digest digest, Instant instant) throws IOException;

    /** Deletes a blob that nobody keeps. */
    void delete(Digest digest) throws IOException;
}
