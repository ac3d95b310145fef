package fr.pesee.receive.examination;

import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.receive.age.FileKey;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.upload.SealedPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/** The door of what was opened: the file keys of deposits, wrapped by the key of their lot, and what is behind them. */
@ApplicationScoped
public class OpenedDeposits {
    /** Far longer than a header: some hundred recipients. */
    private static final int HEADER = 1 << 16;

    private final PartKeyStore store;
    private final LotKeys lotKeys;
    private final Examiner examiner;
    private final StoredParts parts;

    OpenedDeposits(PartKeyStore store, LotKeys lotKeys, Examiner examiner, StoredParts parts) {
        this.store = store;
        this.lotKeys = lotKeys;
        this.examiner = examiner;
        this.parts = parts;
    }

    /**
     * Unwraps the file keys of one envelope of a deposit and wraps them again with the lot's key, in the caller's
     * transaction. It takes as long as reading one header a part.
     *
     * @param secret what the envelope was sealed to; it is used for nothing else
     * @throws fr.pesee.ground.problem.Refused 503 when the storage is away
     */
    public void unwrap(UUID tender, int lotNumber, SealedDeposit deposit, UUID sealedTo, AgeIdentity secret) {
        SecretKey lot = lotKeys.made(tender, lotNumber);
        deposit.envelopes().stream()
                .filter(envelope -> envelope.envelope().equals(sealedTo))
                .flatMap(envelope -> Stream.concat(
                        envelope.manifest().stream(), envelope.pieces().stream().flatMap(List::stream)))
                .forEach(part -> {
                    String place = PartKeyStore.place(deposit.id(), part.piece(), part.number());
                    // What cannot be unwrapped has no key; the examination says why.
                    fileKey(part, secret).ifPresent(key -> {
                        store.keep(deposit.id(), part, lotKeys.wrap(lot, place, key));
                        key.forget();
                    });
                });
    }

    /**
     * Reads every byte of what was unwrapped of a deposit, and says what is in it and what is wrong with it.
     *
     * @param keys what the envelopes that are to be examined were sealed to
     */
    public ExaminedBid examine(UUID tender, int lotNumber, SealedDeposit deposit, List<EnvelopeKey> keys) {
        return examiner.examine(deposit, keys, lotKeys.of(tender, lotNumber));
    }

    /** Keeps what was found in the files of a deposit, in the caller's transaction. */
    public void keep(ExaminedBid bid) {
        for (ExaminedEnvelope envelope : bid.envelopes()) {
            int place = 1;
            for (ExaminedPiece piece : envelope.pieces()) {
                store.keep(bid.deposit().id(), envelope.envelope(), place++, piece);
            }
        }
    }

    private Optional<FileKey> fileKey(SealedPart part, AgeIdentity secret) {
        Optional<StoredParts.Given> opened = parts.open(part, Math.min(part.size(), HEADER));
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream header = opened.get()) {
            return Optional.of(AgeFiles.unwrap(Channels.newChannel(header), secret));
        } catch (AgeUnreadable | IOException unreadable) {
            opened.get().requireGiven();
            return Optional.empty();
        }
    }
}
