package fr.pesee;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.party.People;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** The doors of the application, for steps of tests that are about something else: no request has to be sent. */
final class Doors {
    private static final Map<String, Actor> KNOWN = new ConcurrentHashMap<>();

    private Doors() {}

    /** A door of the running application. */
    static <T> T to(Class<T> door) {
        return Arc.container().instance(door).get();
    }

    /** Goes through doors in one transaction. */
    static <T> T atOnce(Callable<T> steps) {
        return QuarkusTransaction.requiringNew().call(steps);
    }

    /** Goes through doors as a request does, on whatever thread. */
    static void asARequest(Runnable steps) {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            steps.run();
            return;
        }
        request.activate();
        try {
            steps.run();
        } finally {
            request.terminate();
        }
    }

    /** Somebody who has signed in, by the name that they sign in with. */
    static Actor person(String username) {
        return KNOWN.computeIfAbsent(
                username,
                name -> atOnce(() -> to(People.class)
                        .withUsername(name)
                        .orElseThrow(() -> new AssertionError(name + " is unknown"))));
    }

    /** Makes somebody known who never signs in. */
    static Actor meet(Actor person) {
        return KNOWN.computeIfAbsent(person.username(), name -> {
            to(People.class).meet(person);
            return person;
        });
    }
}
