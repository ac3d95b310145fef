package fr.pesee.receive.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.pesee.receive.age.AgeRecipient;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keys as whoever made them hands them over: their public halves, and a share of each for every holder, sealed to that
 * holder. Nothing in it is secret from anybody. Read from outside, it may hold anything: {@link KeyIntake} checks it.
 *
 * @param format always {@value #FORMAT}
 * @param tender the tender that they were made for
 * @param k how many shares open each key
 */
public record MadeKeys(
        @Nullable String format,
        @Nullable UUID tender,
        @Nullable Integer k,
        @Nullable List<@Nullable Envelope> envelopes) {
    /** The form of this text. */
    public static final String FORMAT = "pesee/keys/1";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * One key.
     *
     * @param lot the lot; {@link EnvelopeKey#WHOLE_TENDER} for that of all candidacies
     * @param envelope names it, whatever lot
     * @param recipient its public half
     */
    public record Envelope(
            @Nullable Integer lot,
            EnvelopeKey.@Nullable Kind kind,
            @Nullable UUID envelope,
            @Nullable String recipient,
            @Nullable List<@Nullable Share> shares) {}

    /**
     * One share.
     *
     * @param index from 1
     * @param holder the recipient of whoever it is sealed to
     * @param sealed the share file, sealed to that key, as armoured text
     * @param commitment SHA-256 of the clear share file
     * @param digest SHA-256 of the sealed one
     * @param trial SHA-256 of the trial code in it
     */
    public record Share(
            @Nullable Integer index,
            @Nullable String holder,
            @Nullable String sealed,
            @Nullable String commitment,
            @Nullable String digest,
            @Nullable String trial) {}

    /** Reads what somebody handed in; empty when it is not even of this form. */
    public static Optional<MadeKeys> read(byte[] text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, MadeKeys.class));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** The same of keys that were just made. */
    public String fingerprint() {
        return AgeRecipient.fingerprint(Objects.requireNonNull(envelopes).stream()
                .map(one -> new AgeRecipient(
                        Objects.requireNonNull(Objects.requireNonNull(one).recipient())))
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
}
