package fr.pesee.receive.age;

/** Thrown when bytes are no age file, are damaged, or are sealed to another key: which of these, age does not tell. */
public final class AgeUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    AgeUnreadable(Throwable cause) {
        super("not an age file that this key opens", cause);
    }
}
