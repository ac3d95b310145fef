package fr.pesee.receive.upload;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.receive.age.AgeHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A body whose first bytes show that it is an age file; of clear text, nothing is written to the disk. */
final class SealedBody implements AutoCloseable {
    private final byte[] first;
    private final InputStream body;

    private SealedBody(byte[] first, InputStream body) {
        this.first = first;
        this.body = body;
    }

    /**
     * Reads the first bytes of a body.
     *
     * @throws Refused when they are not those of an age file for X25519 keys, or its header goes on after them
     */
    static SealedBody of(InputStream body) throws IOException {
        byte[] first = body.readNBytes(AgeHeader.LONGEST);
        if (!AgeHeader.begins(first)) {
            throw new Refused(Refusal.of(UploadProblem.PART_NOT_SEALED));
        }
        if (first.length == AgeHeader.LONGEST && AgeHeader.length(first) < 0) {
            throw new Refused(Refusal.of(UploadProblem.PART_HEADER_LONG, Integer.toString(AgeHeader.LONGEST)));
        }
        return new SealedBody(first, body);
    }

    /** The body, whole. */
    InputStream whole() {
        return new SequenceInputStream(new ByteArrayInputStream(first), body);
    }

    /**
     * Goes on only where a whole age file may have this many bytes. One that was cut just at the end of a chunk passes:
     * that its last chunk is missing shows only with the key, at the opening.
     *
     * @throws Refused when the file was cut
     */
    void requirePossible(long bytes) {
        int header = AgeHeader.length(first);
        if (header < 0 || !AgeHeader.isPayload(bytes - header)) {
            throw new Refused(Refusal.of(UploadProblem.PART_CUT, Long.toString(bytes)));
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
