package fr.pesee.ground.signature;

import java.nio.file.Path;

/** A key file that cannot serve: absent, of another password, of another kind. The message names file and cause. */
public final class UnusableKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableKeyException(Path file, String why) {
        super("The key file " + file + " cannot be used: " + why);
    }

    UnusableKeyException(Path file, String why, Exception cause) {
        super("The key file " + file + " cannot be used: " + why, cause);
    }
}
