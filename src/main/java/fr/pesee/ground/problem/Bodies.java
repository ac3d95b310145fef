package fr.pesee.ground.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Request bodies, which a client may leave out. */
public final class Bodies {
    private Bodies() {}

    /**
     * The body as text. A reader that took other bytes for UTF-8 would put a mark in the place of each letter that it
     * does not know, and nobody would be told.
     *
     * @throws Refused when it is not UTF-8
     */
    public static @Nullable String utf8(byte @Nullable [] body) {
        if (body == null) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new Refused(Refusal.of(RequestProblem.BODY_NOT_UTF8));
        }
    }

    /**
     * The body, which this operation cannot do without.
     *
     * @throws Refused when there is none
     */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw new Refused(Refusal.of(RequestProblem.BODY_MISSING));
        }
        return body;
    }
}
