package fr.pesee.run.desk;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.party.People;
import fr.pesee.prepare.team.Teams;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import org.jboss.logging.Logger;

/** Once an hour looks at what waits for whoever holds a function, and reminds each of them once a day at most. */
@ApplicationScoped
class Reminders {
    private static final Logger LOG = Logger.getLogger(Reminders.class);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Nobody is written to before this hour. */
    private static final int MORNING = 7;

    private final Teams teams;
    private final People people;
    private final Reminder reminder;
    private final InstantSource clock;

    Reminders(Teams teams, People people, Reminder reminder, InstantSource clock) {
        this.teams = teams;
        this.people = people;
        this.reminder = reminder;
        this.clock = clock;
    }

    @Scheduled(
            every = "{pesee.reminders.every}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() {
        if (clock.instant().atZone(PARIS).getHour() >= MORNING) {
            remind();
        }
    }

    /**
     * Reminds everyone who is not yet reminded today.
     *
     * @return how many letters were put
     */
    int remind() {
        Instant now = clock.instant();
        Map<String, String> addresses = people.emailsOf(teams.holders());
        Map<String, Actor> known = people.withSubjects(addresses.keySet());
        int letters = 0;
        for (Actor person : known.values()) {
            try {
                boolean put = reminder.remind(
                        person,
                        addresses.get(person.subject()),
                        now.atZone(PARIS).toLocalDate());
                letters += put ? 1 : 0;
            } catch (RuntimeException theirs) {
                // One person's must not keep it from all others; it is tried again in an hour.
                LOG.warn("somebody could not be reminded", theirs);
            }
        }
        return letters;
    }
}
