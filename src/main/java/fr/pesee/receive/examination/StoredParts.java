package fr.pesee.receive.examination;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.ground.storage.StorageProblem;
import fr.pesee.receive.upload.SealedPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The stored bytes of parts. What is gone is told apart from a storage that does not give it out now: minutes are for
 * ever, and say of no bid that it cannot be read because a network was cut.
 */
@ApplicationScoped
class StoredParts {
    private static final Logger LOG = Logger.getLogger(StoredParts.class);

    private final Blobs blobs;

    StoredParts(Blobs blobs) {
        this.blobs = blobs;
    }

    /**
     * Opens a part.
     *
     * @param length how many bytes are wanted, from the first
     * @return empty when it is gone
     * @throws Refused 503 when the storage does not give it out now; see {@link Given#requireGiven} for later
     */
    Optional<Given> open(SealedPart part, long length) {
        try {
            return Optional.of(new Given(blobs.open(part.digest(), 0, length)));
        } catch (Refused unread) {
            if (blobs.holds(part.digest())) {
                throw unread;
            }
            return Optional.empty();
        }
    }

    /** Remembers whether the storage broke off: whoever decrypts takes that for a file that somebody sealed wrongly. */
    static final class Given extends FilterInputStream {
        private @Nullable Exception failure;

        Given(InputStream stored) {
            super(stored);
        }

        /**
         * What went wrong while this was read is a fault of what was read.
         *
         * @throws Refused 503 where it is one of the storage
         */
        void requireGiven() {
            if (failure != null) {
                LOG.errorf(failure, "a part was not given out to its end");
                throw new Refused(Refusal.of(StorageProblem.STORAGE_UNAVAILABLE));
            }
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException | RuntimeException away) {
                failure = away;
                throw away;
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (IOException | RuntimeException away) {
                failure = away;
                throw away;
            }
        }
    }
}
