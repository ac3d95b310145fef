package fr.pesee.ground.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body of this operation is read within its act, by {@link JsonBodies}: even one that announces too many bytes is
 * refused there, so that the refusal can be kept.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadInAct {}
