package fr.pesee.rule.exact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text that comes from outside. */
public final class Utf8 {
    private Utf8() {}

    /**
     * The text of these bytes, without a byte order mark. A reader that took other bytes for UTF-8 would put a mark in
     * the place of each letter that it does not know, and nobody would be told.
     *
     * @throws CharacterCodingException when they are not UTF-8
     */
    public static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
