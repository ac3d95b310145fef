package fr.pesee.run.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Attempts to sign in. A Keycloak that guards against guessing refuses one of two that a person makes at the same
 * moment, with the right password too.
 */
public final class SignIns {
    private static final Map<String, Object> PEOPLE = new ConcurrentHashMap<>();

    private SignIns() {}

    /** What this attempt of a person gives, made while no other of theirs is under way. */
    public static <T> T alone(String person, Supplier<T> attempt) {
        synchronized (PEOPLE.computeIfAbsent(person, name -> new Object())) {
            return attempt.get();
        }
    }
}
