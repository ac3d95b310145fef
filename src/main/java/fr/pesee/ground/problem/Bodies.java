package fr.pesee.ground.problem;

import fr.pesee.rule.exact.Utf8;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Request bodies, which a client may leave out. */
public final class Bodies {
    private Bodies() {}

    /**
     * The body as text.
     *
     * @throws Refused when it is not UTF-8
     */
    public static @Nullable String utf8(byte @Nullable [] body) {
        if (body == null) {
            return null;
        }
        try {
            return Utf8.text(body);
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
