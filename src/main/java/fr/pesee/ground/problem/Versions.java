package fr.pesee.ground.problem;

import jakarta.ws.rs.core.EntityTag;

/** Versions as the API shows them: a strong ETag (RFC 9110), which comes back as a {@link SeenVersion}. */
public final class Versions {
    private Versions() {}

    /** The ETag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}
