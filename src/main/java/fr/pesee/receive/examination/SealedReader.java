package fr.pesee.receive.examination;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.receive.age.FileKey;
import fr.pesee.receive.upload.SealedPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
    private final StoredParts parts;

    SealedReader(LotKeys lotKeys, StoredParts parts) {
        this.lotKeys = lotKeys;
        this.parts = parts;
    }

    /**
     * Decrypts one part.
     *
     * @param wrapped the wrapped file keys of the deposit, by where they belong
     * @return what is wrong; empty when all of it was written
     * @throws fr.pesee.ground.problem.Refused 503 when the storage is away
     */
    Optional<BidFinding> read(
            UUID deposit, SealedPart part, SecretKey lot, Map<String, byte[]> wrapped, OutputStream into) {
        Optional<Digest> found = digest(part);
        if (found.isEmpty()) {
            return Optional.of(BidFinding.BLOB_MISSING);
        }
        if (!found.get().equals(part.digest())) {
            return Optional.of(BidFinding.BLOB_ALTERED);
        }
        String place = PartKeyStore.place(deposit, part.piece(), part.number());
        byte[] sealed = wrapped.get(place);
        if (sealed == null) {
            return Optional.of(BidFinding.UNREADABLE);
        }
        FileKey key = lotKeys.unwrap(lot, place, sealed);
        try {
            Optional<StoredParts.Given> again = parts.open(part, part.size());
            return again.isEmpty() ? Optional.of(BidFinding.BLOB_MISSING) : decrypt(again.get(), key, into);
        } finally {
            key.forget();
        }
    }

    private static Optional<BidFinding> decrypt(StoredParts.Given sealed, FileKey key, OutputStream into) {
        try (sealed;
                InputStream clear = AgeFiles.opening(Channels.newChannel(sealed), key)) {
            clear.transferTo(into);
            return Optional.empty();
        } catch (AgeUnreadable | IOException damaged) {
            sealed.requireGiven();
            return Optional.of(BidFinding.UNREADABLE);
        }
    }

    /** Of the bytes as they are stored; empty when they are gone. */
    private Optional<Digest> digest(SealedPart part) {
        Optional<StoredParts.Given> opened = parts.open(part, Long.MAX_VALUE);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (StoredParts.Given stored = opened.get()) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = stored.read(buffer); read >= 0; read = stored.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
            return Optional.of(Digest.ofBytes(sha256.digest()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        } catch (IOException failed) {
            opened.get().requireGiven();
            throw new UncheckedIOException(failed);
        }
    }
}
