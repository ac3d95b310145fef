package fr.pesee.ground.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body of this operation is read within its act: even one that announces too many bytes, or whose sender takes no
 * JSON for an answer, is refused there, so that the refusal can be kept. The operation announces no type that it
 * produces, lest the framework compare it with what its sender takes, before the act or after it; its answer says that
 * it is JSON.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadInAct {}
