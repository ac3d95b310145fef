package fr.pesee.run.desk;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.ground.party.People;
import fr.pesee.ground.post.Letter;
import fr.pesee.ground.post.Outbox;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person's reminder of a day: the titles of what is due soon or overdue, and the way home; nothing more. */
@ApplicationScoped
class Reminder {
    /** What is due later than that can wait for another day's letter, by the clock of its tender. */
    private static final Duration SOON = Duration.ofDays(3);

    private static final int LOOKED_AT = 100;
    private static final int NAMED = 10;
    private static final String LANGUAGE = People.LANGUAGE;

    private static final Text SUBJECT = new Text("Ce qui vous attend", "What waits for you");
    private static final Text HEAD =
            new Text("À faire dans les trois jours, ou en retard\u202F:", "Due within three days, or overdue:");

    private final Instance<Tasks> rooms;
    private final Outbox outbox;
    private final EntityManager entities;

    Reminder(@Any Instance<Tasks> rooms, Outbox outbox, EntityManager entities) {
        this.rooms = rooms;
        this.outbox = outbox;
        this.entities = entities;
    }

    /**
     * Puts the day's letter, if there is anything to remind of and no instance has put it or is just doing so.
     *
     * @return whether it was put now
     */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean remind(Actor person, @Nullable String address, LocalDate day) {
        String key = "reminder/" + person.subject() + "/" + day;
        if (address == null || outbox.has(key) || !enter(key)) {
            return false;
        }
        List<Task> due = due(person);
        return !due.isEmpty()
                && outbox.put(new Letter(key, address, LANGUAGE, SUBJECT.in(LANGUAGE), body(due), "/home", null));
    }

    private List<Task> due(Actor person) {
        return rooms.stream()
                .flatMap(room -> room.of(person).stream())
                .filter(waiting -> waiting.due() != null)
                .sorted(Comparator.comparing(waiting -> Objects.requireNonNull(waiting.due())))
                .limit(LOOKED_AT)
                .map(Waiting::task)
                .map(Supplier::get)
                .filter(Reminder::isSoon)
                .toList();
    }

    private static boolean isSoon(Task task) {
        Task.Due due = task.due();
        return due != null && !due.at().isAfter(due.now().plus(SOON));
    }

    static String body(List<Task> due) {
        String heads = due.stream()
                .map(Task::nature)
                .distinct()
                .sorted()
                .map(nature -> nature.head(LANGUAGE))
                .collect(Collectors.joining());
        String lines = due.stream().limit(NAMED).map(Reminder::line).collect(Collectors.joining("\n"));
        int more = due.size() - NAMED;
        return heads + HEAD.in(LANGUAGE) + "\n\n" + lines
                + (more > 0 ? new Text("\n– et " + more + " de plus", "\n– and " + more + " more").in(LANGUAGE) : "");
    }

    private static String line(Task task) {
        String day =
                Formats.of(LANGUAGE).second(Objects.requireNonNull(task.due()).at());
        return "– " + task.title().in(LANGUAGE) + new Text(", échéance\u202F: ", ", due ").in(LANGUAGE) + day;
    }

    private boolean enter(String key) {
        return (Boolean) entities.createNativeQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", key)
                .getSingleResult();
    }
}
