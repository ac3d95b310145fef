package fr.pesee.run.platform;

import org.jspecify.annotations.Nullable;

/** Why a part could not start, as sentences for the person at the terminal; shown without a stack trace. */
public final class PlatformFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformFailure(String sentence) {
        super(sentence);
    }

    public PlatformFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence to show. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
