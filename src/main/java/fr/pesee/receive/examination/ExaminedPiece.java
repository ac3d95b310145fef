package fr.pesee.receive.examination;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of an opened bid, as it was found.
 *
 * @param piece the identifier of the sealed piece
 * @param requirement the code of the piece asked for; null for any other document
 * @param name its name, as its bidder wrote it
 * @param size its bytes
 * @param sha256 of its clear bytes; empty when they cannot be read
 * @param mediaType what it is by its content
 * @param secret whether its bidder says that it holds business secrets
 * @param findings what is wrong with it
 */
public record ExaminedPiece(
        UUID piece,
        @Nullable String requirement,
        String name,
        long size,
        String sha256,
        String mediaType,
        boolean secret,
        List<BidFinding> findings) {
    public ExaminedPiece {
        findings = List.copyOf(findings);
    }
}
