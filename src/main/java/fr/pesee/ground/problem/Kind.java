package fr.pesee.ground.problem;

/** Why something was refused, in the terms of the product; the mapper alone turns it into an HTTP status. */
public enum Kind {
    /** The request cannot be read: its form, not its content, is wrong. */
    MALFORMED,
    /** Nobody is signed in, or the token is not accepted. */
    UNAUTHENTICATED,
    /** Known actor, known object, no right to this act in this phase. */
    DENIED,
    /** There is nothing here, or nothing whose existence this actor may learn. */
    NOT_FOUND,
    /** Right in itself, wrong at this moment: phase, duplicate, incompatible function. */
    CONFLICT,
    /** The object has changed since the actor read it (If-Match). */
    STALE,
    /** The act needs the version that the actor has read (If-Match), and none was given. */
    VERSION_REQUIRED,
    /** The request is readable, and its content breaks a rule. */
    INVALID,
    /** The body is larger than this operation accepts. */
    TOO_LARGE,
    /** The body's media type is not the one this operation reads. */
    UNSUPPORTED_MEDIA,
    /** The address does not know this method. */
    METHOD_UNKNOWN,
    /** The actor accepts no media type that this address can answer with. */
    NOT_ACCEPTABLE,
    /** Right in itself, and asked for more often than the product bears; later it will do. */
    TOO_OFTEN,
    /** Something that the act needs does not answer now; the sentence says what. */
    UNAVAILABLE,
    /** There is no room left to keep what was sent. */
    FULL
}
