package fr.pesee.receive.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one envelope of a sealed bid says of itself: its files, its prices and what it measures. It is written on the
 * bidder's machine, and read at the opening only. Whoever wrote it may have written anything; the opening checks every
 * word.
 *
 * @param format {@value #FORMAT}
 * @param tender the tender that the bid is for
 * @param lot the lot
 * @param envelope the envelope; prices stand in that of the price where there is one, else in that of the offer
 * @param pieces its files, in the order of the deposit
 * @param prices price of each line for one unit, in euros without tax, as a decimal; a line that is missing or blank is
 *     not priced, and is not zero (RULE-49)
 * @param measures value of each measured criterion, as a decimal; with the prices, for it may be one in disguise
 * @param tenderer who bids, where it is a group; null for the depositing organisation alone
 * @param subcontractors those that the bid names
 * @param providers the cloud providers that it names
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
        @Nullable String format,
        @Nullable UUID tender,
        @Nullable Integer lot,
        @Nullable UUID envelope,
        @Nullable List<@Nullable File> pieces,
        @Nullable Map<String, @Nullable String> prices,
        @Nullable Map<String, @Nullable String> measures,
        @Nullable JsonNode tenderer,
        @Nullable JsonNode subcontractors,
        @Nullable JsonNode providers) {
    /** The form of this text. */
    public static final String FORMAT = "pesee/manifest/1";

    /** A sealed manifest has a multiple of so many bytes, so that its size tells little. */
    public static final int PADDING = 1 << 16;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /**
     * One file.
     *
     * @param id the identifier of the sealed piece
     * @param requirement the code of the piece asked for; null for any other document
     * @param name its name
     * @param size its bytes
     * @param sha256 of the whole file
     * @param secret whether its bidder says that it holds business secrets (L. 151-1 of the commercial code)
     * @param parts its parts, in their order
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record File(
            @Nullable UUID id,
            @Nullable String requirement,
            @Nullable String name,
            long size,
            @Nullable String sha256,
            boolean secret,
            @Nullable List<@Nullable Part> parts) {}

    /**
     * One part of a file.
     *
     * @param clear SHA-256 of its clear bytes
     * @param cipher SHA-256 of the age file
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(@Nullable String clear, @Nullable String cipher) {}

    /** Reads a manifest; empty when it is none. */
    public static Optional<Manifest> read(byte[] padded) {
        try {
            // Decoded here: the parser of bytes takes no escape of half a sign in a name, and one code must not void
            // all.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(padded))
                    .toString();
            Manifest manifest = JSON.readValue(text, Manifest.class);
            return manifest != null && FORMAT.equals(manifest.format()) ? Optional.of(manifest) : Optional.empty();
        } catch (IOException noManifest) {
            return Optional.empty();
        }
    }

    /** The manifest as it is sealed: JSON, with spaces after it up to the next multiple of {@value #PADDING} bytes. */
    public byte[] padded() {
        try {
            byte[] json = JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
            byte[] padded = Arrays.copyOf(json, (json.length + PADDING - 1) / PADDING * PADDING);
            Arrays.fill(padded, json.length, padded.length, (byte) ' ');
            return padded;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
