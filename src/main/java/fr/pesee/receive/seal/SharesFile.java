package fr.pesee.receive.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.pesee.prepare.tender.Tender;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * All shares of one holder as they take them away: sealed to them, with what is known of each, so that they can be
 * tried without the server.
 *
 * @param format always {@value #FORMAT}
 * @param tender the tender
 * @param reference what its buyer calls it
 * @param shares in the order of their keys
 */
public record SharesFile(String format, UUID tender, String reference, List<One> shares) {
    /** The form of this text. */
    public static final String FORMAT = "pesee/shares/1";

    private static final int MOST = 1 << 22;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @throws IllegalArgumentException when it is no file of this format */
    public SharesFile {
        if (!FORMAT.equals(format) || tender == null || reference == null || shares == null) {
            throw new IllegalArgumentException("not a file of the format " + FORMAT);
        }
        shares = List.copyOf(shares);
    }

    /**
     * One share.
     *
     * @param lot the lot of its key; {@link EnvelopeKey#WHOLE_TENDER} for that of all candidacies
     * @param envelope the id of the key
     * @param recipient the public half of the key
     * @param index which of the shares, from 1
     * @param k how many shares rebuild the key
     * @param n how many there are
     * @param commitment SHA-256 of the clear share file
     * @param sealed the share file, sealed to its holder, as armoured text
     */
    public record One(
            int lot,
            EnvelopeKey.Kind kind,
            UUID envelope,
            String recipient,
            int index,
            int k,
            int n,
            String commitment,
            String sealed) {
        public One {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(envelope);
            Objects.requireNonNull(recipient);
            Objects.requireNonNull(commitment);
            Objects.requireNonNull(sealed);
        }
    }

    static SharesFile of(Tender tender, OwnShares own) {
        return new SharesFile(
                FORMAT,
                tender.id(),
                tender.reference(),
                own.all().stream()
                        .map(one -> new One(
                                one.key().lot(),
                                one.key().kind(),
                                one.key().id(),
                                one.key().recipient().text(),
                                one.share().index(),
                                one.key().k(),
                                one.key().n(),
                                one.share().commitment(),
                                one.share().sealed()))
                        .toList());
    }

    /** The text of it. */
    public String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads such a file; empty when it is none. */
    public static Optional<SharesFile> read(String text) {
        if (text.length() > MOST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(text, SharesFile.class));
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }
}
