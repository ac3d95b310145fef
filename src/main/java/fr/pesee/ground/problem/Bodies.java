package fr.pesee.ground.problem;

import org.jspecify.annotations.Nullable;

/** Request bodies, which a client may leave out. */
public final class Bodies {
    private Bodies() {}

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
