package fr.pesee.receive.upload;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.receive.seal.AgeHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A body whose first bytes show that it is an age file; of clear text, nothing is written to the disk. */
final class SealedBody {
    private static final int FIRST = 1024;

    private SealedBody() {}

    /**
     * Reads the first bytes, and gives the body back whole.
     *
     * @throws Refused when they are not those of an age file for X25519 keys
     */
    static InputStream of(InputStream body) throws IOException {
        byte[] first = body.readNBytes(FIRST);
        if (!AgeHeader.begins(first)) {
            throw new Refused(Refusal.of(UploadProblem.PART_NOT_SEALED));
        }
        return new SequenceInputStream(new ByteArrayInputStream(first), body);
    }
}
