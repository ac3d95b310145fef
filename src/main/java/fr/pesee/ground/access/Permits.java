package fr.pesee.ground.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the row of {@link Permissions} that an endpoint stands under. The check itself is made by the door it calls;
 * this tells tests and documentation which one to expect.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permits {
    /** The operation whose row governs this endpoint. */
    Operation value();
}
