package fr.pesee.receive.examination;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.receive.age.FileKey;
import fr.pesee.receive.upload.SealedPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Reads parts of opened deposits: checks that the stored bytes are those deposited, then decrypts them as a stream. */
@ApplicationScoped
class SealedReader {
    private static final int BUFFER = 1 << 16;

    private final LotKeys lotKeys;
    private final Blobs blobs;

    SealedReader(LotKeys lotKeys, Blobs blobs) {
        this.lotKeys = lotKeys;
        this.blobs = blobs;
    }

    /**
     * Decrypts one part.
     *
     * @param wrapped the wrapped file keys of the deposit, by where they belong
     * @return what is wrong; empty when all of it was written
     */
    Optional<BidFinding> read(
            UUID deposit, SealedPart part, SecretKey lot, Map<String, byte[]> wrapped, OutputStream into) {
        try {
            if (!digest(part).equals(part.digest())) {
                return Optional.of(BidFinding.BLOB_ALTERED);
            }
            String place = PartKeyStore.place(deposit, part.piece(), part.number());
            byte[] sealed = wrapped.get(place);
            if (sealed == null) {
                return Optional.of(BidFinding.UNREADABLE);
            }
            FileKey key = lotKeys.unwrap(lot, place, sealed);
            try (InputStream stored = blobs.open(part.digest(), 0, part.size());
                    InputStream clear = AgeFiles.opening(Channels.newChannel(stored), key)) {
                clear.transferTo(into);
                return Optional.empty();
            } catch (AgeUnreadable | IOException damaged) {
                return Optional.of(BidFinding.UNREADABLE);
            } finally {
                key.forget();
            }
        } catch (Refused | IOException missing) {
            return Optional.of(BidFinding.BLOB_MISSING);
        }
    }

    private Digest digest(SealedPart part) throws IOException {
        try (InputStream stored = blobs.open(part.digest(), 0, Long.MAX_VALUE)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = stored.read(buffer); read >= 0; read = stored.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
            return Digest.ofBytes(sha256.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
