package fr.pesee.ground.problem;

import java.io.IOException;
import java.util.regex.Pattern;

/** There is no room left to write to. */
public final class FullDisk extends IOException {
    private static final long serialVersionUID = 1L;

    /** Java has no exception of its own for it: it repeats what the system says. */
    private static final Pattern SAID = Pattern.compile(
            "no space left|disk quota exceeded|not enough space|aucun espace disponible", Pattern.CASE_INSENSITIVE);

    public FullDisk(String message) {
        super(message);
    }

    /** Whether this is what lies behind a failure to write. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean said = cause instanceof IOException
                    && SAID.matcher(String.valueOf(cause.getMessage())).find();
            if (said || cause instanceof FullDisk) {
                return true;
            }
        }
        return false;
    }
}
