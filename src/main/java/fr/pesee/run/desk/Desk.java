package fr.pesee.run.desk;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Nature;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.access.Role;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.party.Organisations;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person's home shows. */
@ApplicationScoped
class Desk {
    private static final int TASKS_AT_ONCE = 10;
    private static final int TENDERS_AT_ONCE = 20;

    private final Instance<Tasks> rooms;
    private final Teams teams;
    private final Publications publications;
    private final Organisations organisations;
    private final InstantSource clock;

    Desk(
            @Any Instance<Tasks> rooms,
            Teams teams,
            Publications publications,
            Organisations organisations,
            InstantSource clock) {
        this.rooms = rooms;
        this.teams = teams;
        this.publications = publications;
        this.organisations = organisations;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** What waits for them: what has a date first, by date. Only what is shown is read. */
    Slice<Task> tasks(Actor person, @Nullable String page) {
        List<Waiting> waiting = rooms.stream()
                .flatMap(room -> room.of(person).stream())
                .sorted(Comparator.comparing(one -> one.due() == null ? Instant.MAX : one.due()))
                .toList();
        return Slice.of(waiting, TASKS_AT_ONCE, page, one -> one.task().get());
    }

    /** The tenders in which they hold a function, those that go on first; none for whoever can hold none. */
    Slice<TenderLine> tenders(Actor person, String language, @Nullable String page) {
        List<OpenTender> engaged = teams.engagementsOf(person);
        Map<UUID, Instant> deadlines =
                publications.deadlines(engaged.stream().map(OpenTender::tender).toList());
        return Slice.of(
                engaged,
                TENDERS_AT_ONCE,
                page,
                open -> line(
                        open, Objects.requireNonNull(deadlines.get(open.tender().id())), language));
    }

    /** The name of the organisation that a bidder acts for; empty for none, and for others. */
    String actsFor(Actor person) {
        return person.may(Operation.ACT_FOR_ORGANISATION)
                ? organisations.of(person.subject()).map(Organisation::name).orElse("")
                : "";
    }

    /** What the page is that lists their tenders. */
    Nature nature(Actor person) {
        return Nature.ofPage(teams.engagementsOf(person).stream()
                .map(open -> open.tender().nature())
                .toList());
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

    private static TenderLine line(OpenTender open, Instant deadline, String language) {
        Tender tender = open.tender();
        Formats formats = Formats.of(language);
        return new TenderLine(
                tender.head().address(),
                tender.title(),
                tender.reference(),
                formats.listed(open.standing().effective(), Function::words),
                Formats.sentence(tender.phase().words().in(language)),
                Phase.way().indexOf(tender.phase().onTheWay()),
                deadline,
                deadline.isAfter(open.now()),
                tender.nature());
    }
}
