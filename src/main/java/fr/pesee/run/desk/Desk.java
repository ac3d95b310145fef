package fr.pesee.run.desk;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.access.Role;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What a person's home shows. */
@ApplicationScoped
class Desk {
    private final Instance<Tasks> rooms;
    private final Teams teams;
    private final Access access;
    private final InstantSource clock;

    Desk(@Any Instance<Tasks> rooms, Teams teams, Access access, InstantSource clock) {
        this.rooms = rooms;
        this.teams = teams;
        this.access = access;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Everything that waits for them: what has a deadline first, by deadline. */
    List<Task> tasks(Actor person) {
        return rooms.stream()
                .flatMap(room -> room.of(person).stream())
                .sorted(Comparator.comparing(
                        task -> task.due() == null ? Instant.MAX : task.due().at()))
                .toList();
    }

    /** The tenders in which they hold a function; none for whoever can hold none. */
    List<TenderLine> tenders(Actor person, String language) {
        return person.may(Operation.LIST_TENDERS)
                ? teams.tendersOf(person).stream()
                        .map(tender -> line(tender, person, language))
                        .toList()
                : List.of();
    }

    /** What kind of home this is: of a holder of functions, a bidder, an administrator, or nobody yet. */
    static String kind(Actor person) {
        if (person.may(Operation.LIST_TENDERS)) {
            return "holder";
        }
        if (person.roles().contains(Role.ADMINISTRATOR)) {
            return "administrator";
        }
        return person.roles().contains(Role.BIDDER) ? "bidder" : "nobody";
    }

    private TenderLine line(Tender tender, Actor person, String language) {
        Formats formats = Formats.of(language);
        Set<Function> functions = access.standing(person, tender.id()).effective();
        return new TenderLine(
                tender.head().address(),
                tender.title(),
                tender.reference(),
                formats.listed(functions, Function::words),
                Formats.sentence(tender.phase().words().in(language)),
                Phase.way().indexOf(tender.phase().onTheWay()),
                tender.deadline(),
                tender.deadline().isAfter(tender.clock().at(clock.instant())),
                tender.fictional());
    }
}
