package fr.pesee.ground.party;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.ActorSeen;
import fr.pesee.ground.access.Role;
import fr.pesee.ground.post.EmailAddress;
import fr.pesee.ground.problem.PlainText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.TypedQuery;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The door of the directory: who has signed in, and what they are eligible for. */
@ApplicationScoped
public class People {
    /** What the mail of an account is written in: no language is known of it. */
    public static final String LANGUAGE = "fr";

    private static final String ACCENTED = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’";
    private static final String PLAIN = "aaaaaaceeeeiiiinooooouuuuyy'";
    private static final int MOST_WORDS = 6;

    private final PersonStore store;
    private final InstantSource clock;
    private final ConcurrentMap<String, ActorSeen> lastSeen = new ConcurrentHashMap<>();

    People(PersonStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Remembers a person who is known otherwise than by a sign-in; what is known of their address stays. */
    public void meet(Actor actor) {
        onSeen(new ActorSeen(actor, emailOf(actor.subject()).orElse(null)));
    }

    /** Remembers a person as they are now; written only when something about them has changed. */
    void onSeen(@Observes ActorSeen seen) {
        String subject = seen.actor().subject();
        if (seen.equals(lastSeen.get(subject))) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> write(seen));
        lastSeen.put(subject, seen);
    }

    /** Where mail reaches this person; empty when the identity provider has verified no address that it can go to. */
    public Optional<String> emailOf(String subject) {
        return Optional.ofNullable(emailsOf(List.of(subject)).get(subject));
    }

    /** Where mail reaches these people, by subject; those that it does not reach are left out. */
    public Map<String, String> emailsOf(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Map<String, String> addresses = new HashMap<>();
        for (PersonEntity person : store.list("subject in ?1 and email is not null", subjects)) {
            String email = Objects.requireNonNull(person.email);
            if (EmailAddress.isPlain(email)) {
                addresses.put(person.subject, email);
            }
        }
        return addresses;
    }

    /** The person who signs in with this name; empty when they never have. */
    public Optional<Actor> withUsername(String username) {
        return store.find("username = ?1 order by seenAt desc", username)
                .firstResultOptional()
                .map(People::actor);
    }

    /**
     * People whose name or sign-in name holds all of these words, without regard to capitals and accents, by name.
     *
     * @param words at least one, separated by spaces; none finds nobody
     * @param most how many at most
     */
    public List<Actor> search(String words, int most) {
        List<String> parts = Arrays.stream(plain(words).strip().split("\\s+"))
                .filter(part -> !part.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (parts.isEmpty() || !PlainText.isStorable(words)) {
            return List.of();
        }
        String where = IntStream.range(0, parts.size())
                .mapToObj(place -> "(translate(lower(name), :accented, :plain) LIKE :part" + place
                        + " ESCAPE '!' OR lower(username) LIKE :part" + place + " ESCAPE '!')")
                .collect(Collectors.joining(" AND "));
        TypedQuery<PersonEntity> query = (TypedQuery<PersonEntity>) store.getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM ground.person WHERE " + where + " ORDER BY name, username, subject",
                        PersonEntity.class);
        query.setParameter("accented", ACCENTED).setParameter("plain", PLAIN).setMaxResults(most);
        for (int place = 0; place < parts.size(); place++) {
            query.setParameter("part" + place, "%" + parts.get(place).replaceAll("[!%_]", "!$0") + "%");
        }
        return query.getResultList().stream().map(People::actor).toList();
    }

    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        words.toLowerCase(Locale.ROOT).chars().forEach(letter -> {
            int place = ACCENTED.indexOf(letter);
            plain.append(place < 0 ? (char) letter : PLAIN.charAt(place));
        });
        return plain.toString();
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

    private void write(ActorSeen seen) {
        Actor actor = seen.actor();
        store.getEntityManager()
                .createNativeQuery("""
                        INSERT INTO ground.person (subject, username, name, roles, email, seen_at)
                        VALUES (:subject, :username, :name, :roles, CAST(:email AS text), :seen)
                        ON CONFLICT (subject) DO UPDATE
                        SET username = :username, name = :name, roles = :roles,
                            email = CAST(:email AS text), seen_at = :seen""")
                .setParameter("subject", actor.subject())
                .setParameter("username", actor.username())
                .setParameter("name", actor.name())
                .setParameter(
                        "roles",
                        actor.roles().stream()
                                .sorted(Comparator.naturalOrder())
                                .map(Role::key)
                                .collect(Collectors.joining(" ")))
                .setParameter("email", seen.email())
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
