package fr.pesee.ground.storage;

import fr.pesee.ground.ledger.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Where blobs lie. It knows nothing of rows: which blob is kept is decided beside it. */
interface Vault {
    /** Takes a whole file in; it is gone from where it was. Taking in what is there already changes nothing of it. */
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
    boolean holds(Digest digest);

    /** All blobs that were last taken in before this instant. */
    List<Digest> olderThan(Instant instant) throws IOException;

    /** Deletes a blob that nobody keeps. */
    void delete(Digest digest) throws IOException;
}
