package fr.pesee.receive.seal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.pesee.rule.exact.CanonicalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A share in clear, as its holder alone ever sees it, and the opening in its last minutes.
 *
 * @param format always {@link #FORMAT}
 * @param envelope the id of the envelope's key
 * @param recipient the public half of the key that was split
 * @param index which of the shares, from 1
 * @param k how many shares rebuild the key
 * @param n how many there are
 * @param share 32 bytes in hexadecimal digits
 * @param salt 32 random bytes, so that the commitment to the file tells nothing of the share
 * @param trial 16 random bytes, which say nothing of the share: whoever sends them back has opened the file
 */
public record ShareFile(
        String format,
        UUID tender,
        int lot,
        UUID envelope,
        String recipient,
        int index,
        int k,
        int n,
        String share,
        String salt,
        String trial) {
    /** What the first version of such a file calls itself. */
    public static final String FORMAT = "pesee/share/1";

    private static final int MOST = 4_000;
    private static final int MOST_SHARES = 255;
    private static final Pattern HEX_64 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern HEX_32 = Pattern.compile("[0-9a-f]{32}");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @throws IllegalArgumentException when it is no share of this format */
    public ShareFile {
        if (!FORMAT.equals(format)
                || tender == null
                || envelope == null
                || isNot(HEX_64, share)
                || isNot(HEX_64, salt)
                || isNot(HEX_32, trial)
                || recipient == null
                || index < 1
                || index > n
                || k < 2
                || k > n
                || n > MOST_SHARES) {
            throw new IllegalArgumentException("not a share of the format " + FORMAT);
        }
    }

    /** What somebody handed in; empty when it is no share file. */
    public static Optional<ShareFile> read(byte[] clear) {
        if (clear.length > MOST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(clear, ShareFile.class));
        } catch (JsonProcessingException none) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("reading bytes in memory", impossible);
        }
    }

    /** The file: canonical JSON (RFC 8785), so that one share is one sequence of bytes. */
    byte[] write() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("format", format);
        fields.put("tender", tender.toString());
        fields.put("lot", lot);
        fields.put("envelope", envelope.toString());
        fields.put("recipient", recipient);
        fields.put("index", index);
        fields.put("k", k);
        fields.put("n", n);
        fields.put("share", share);
        fields.put("salt", salt);
        fields.put("trial", trial);
        return CanonicalJson.write(fields).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isNot(Pattern form, @Nullable String text) {
        return text == null || !form.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "share " + index + " of " + envelope;
    }
}
