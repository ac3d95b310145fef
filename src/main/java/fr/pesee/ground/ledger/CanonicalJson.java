package fr.pesee.ground.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The one byte sequence that stands for a JSON object or array: RFC 8785, narrowed to what every reader of JSON
 * understands alike.
 *
 * <p>RFC 8785 passes all numbers through IEEE 754 and so silently rounds what does not fit; two payloads that differ in
 * the twentieth digit would have one digest. Here a number must be an integer of at most 2^53 − 1; any other stands in
 * a string. Lone surrogates, names given twice and nesting deeper than {@value #MAX_DEPTH} are refused as well.
 */
final class CanonicalJson {
    /** Far beyond any payload; readers differ in what they stand. */
    static final int MAX_DEPTH = 64;

    /** The largest integer up to which IEEE 754 double precision has no gaps: 2^53 − 1. */
    static final long MAX_INTEGER = (1L << 53) - 1;

    private static final JsonFactory READER = JsonFactory.builder().build();
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,15}");

    private CanonicalJson() {}

    /**
     * The canonical UTF-8 bytes.
     *
     * @throws IllegalArgumentException if the text is not JSON, or outside the narrowed form
     */
    static byte[] bytes(String json) {
        try {
            requireNarrow(json);
            String canonical = new JsonCanonicalizer(json).getEncodedString();
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(canonical));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException loneSurrogate) {
            throw new IllegalArgumentException("A JSON string holds half a character", loneSurrogate);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("Not canonical JSON: " + malformed.getMessage(), malformed);
        }
    }

    private static void requireNarrow(String json) throws IOException {
        int depth = 0;
        try (JsonParser reader = READER.createParser(json)) {
            for (JsonToken token = reader.nextToken(); token != null; token = reader.nextToken()) {
                if (token.isStructStart() && ++depth > MAX_DEPTH) {
                    throw new IllegalArgumentException("JSON nested deeper than " + MAX_DEPTH);
                }
                if (token.isStructEnd()) {
                    depth--;
                }
                if (token.isNumeric()) {
                    requireSmallInteger(reader.getText());
                }
            }
        }
    }

    private static void requireSmallInteger(String number) {
        if (!INTEGER.matcher(number).matches() || Math.abs(Long.parseLong(number)) > MAX_INTEGER) {
            throw new IllegalArgumentException("The number " + number + " must stand in a string");
        }
    }
}
