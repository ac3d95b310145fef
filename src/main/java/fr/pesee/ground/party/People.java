package fr.pesee.ground.party;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.ActorSeen;
import fr.pesee.ground.access.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The door of the directory: who has signed in, and what they are eligible for. */
@ApplicationScoped
public class People {
    private final PersonStore store;
    private final InstantSource clock;
    private final ConcurrentMap<String, Actor> lastSeen = new ConcurrentHashMap<>();

    People(PersonStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    void onSeen(@Observes ActorSeen seen) {
        meet(seen.actor());
    }

    /** Remembers a person as they are now; written only when something about them has changed. */
    public void meet(Actor actor) {
        if (actor.equals(lastSeen.get(actor.subject()))) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> write(actor));
        lastSeen.put(actor.subject(), actor);
    }

    /** The person who signs in with this name; empty when they never have. */
    public Optional<Actor> withUsername(String username) {
        return store.find("username = ?1 order by seenAt desc", username)
                .firstResultOptional()
                .map(People::actor);
    }

    /** The people behind these subjects, by subject. */
    public Map<String, Actor> withSubjects(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return store.list("subject in ?1", subjects).stream()
                .map(People::actor)
                .collect(Collectors.toUnmodifiableMap(Actor::subject, Function.identity()));
    }

    private void write(Actor actor) {
        store.getEntityManager()
                .createNativeQuery("""
                        INSERT INTO ground.person (subject, username, name, roles, seen_at)
                        VALUES (:subject, :username, :name, :roles, :seen)
                        ON CONFLICT (subject) DO UPDATE
                        SET username = :username, name = :name, roles = :roles, seen_at = :seen""")
                .setParameter("subject", actor.subject())
                .setParameter("username", actor.username())
                .setParameter("name", actor.name())
                .setParameter(
                        "roles",
                        actor.roles().stream()
                                .sorted(Comparator.naturalOrder())
                                .map(Role::key)
                                .collect(Collectors.joining(" ")))
                .setParameter("seen", clock.instant())
                .executeUpdate();
    }

    private static Actor actor(PersonEntity person) {
        Set<Role> roles = Arrays.stream(person.roles.split(" "))
                .flatMap(key -> Role.of(key).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(person.subject, person.username, person.name, roles);
    }
}
