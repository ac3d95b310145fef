package fr.pesee.ground.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of an object that its editor claims to have read. A door compares it only once the act is permitted: to
 * whoever may not act, it says nothing of versions (RFC 9110, 13.2.1).
 */
public final class SeenVersion {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private final @Nullable String tag;
    private final boolean needed;

    private SeenVersion(@Nullable String tag, boolean needed) {
        this.tag = tag;
        this.needed = needed;
    }

    /** The version just read from a door. */
    public static SeenVersion of(long version) {
        return new SeenVersion(Versions.tag(version).toString(), true);
    }

    /** The version that an If-Match header names; null or blank when there is no such header. */
    public static SeenVersion claimed(@Nullable String ifMatch) {
        return new SeenVersion(ifMatch == null || ifMatch.isBlank() ? null : ifMatch.strip(), true);
    }

    /** The version that a form of ours carries along unseen; null or odd where somebody else wrote it. */
    public static SeenVersion inForm(@Nullable String version) {
        return claimed("\"" + (version == null ? "" : version) + "\"");
    }

    /** The same where an edit without such a header replaces whatever stands there. */
    public static SeenVersion ifClaimed(@Nullable String ifMatch) {
        return new SeenVersion(claimed(ifMatch).tag, false);
    }

    /**
     * Lets an edit pass that was made on the object as it stands.
     *
     * @throws Refused when no version was named although one is needed, none that can be, or another one
     */
    public void requireCurrent(long version) {
        if (tag == null && !needed) {
            return;
        }
        if (tag == null) {
            throw new Refused(Refusal.of(RequestProblem.VERSION_MISSING));
        }
        Matcher named = TAG.matcher(tag);
        if (!named.matches()) {
            throw new Refused(Refusal.of(RequestProblem.VERSION_UNREADABLE));
        }
        if (Long.parseLong(named.group(1)) != version) {
            throw new Refused(Refusal.of(RequestProblem.VERSION_STALE));
        }
    }
}
