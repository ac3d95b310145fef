package fr.pesee.ground.problem;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** Versions as the API carries them: a strong ETag out, If-Match back in (RFC 9110). */
public final class Versions {
    private Versions() {}

    /** The ETag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version that an If-Match header names.
     *
     * @throws Refused when the header is missing, or names none of our versions
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused(Refusal.of(RequestProblem.VERSION_MISSING));
        }
        if (!ifMatch.strip().matches("\"\\d{1,18}\"")) {
            throw new Refused(Refusal.of(RequestProblem.VERSION_STALE));
        }
        return Long.parseLong(ifMatch.strip().replace("\"", ""));
    }
}
