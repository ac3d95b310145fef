package fr.pesee.ground.once;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The API method runs in one transaction, and honours the {@code Idempotency-Key} header: a repeated request gets the
 * first one's answer again, and nothing is done twice.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
