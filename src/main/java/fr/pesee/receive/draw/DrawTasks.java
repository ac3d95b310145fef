package fr.pesee.receive.draw;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.variant.Variants;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a draw waits for: a witness who announces a number before publication, and gives it after the deadline. */
@ApplicationScoped
class DrawTasks implements Tasks {
    private static final Text OPEN = new Text("Ouvrir la page du tirage", "Open the page of the draw");

    private final DrawStore store;
    private final Variants variants;
    private final Teams teams;

    DrawTasks(DrawStore store, Variants variants, Teams teams) {
        this.store = store;
        this.variants = variants;
        this.teams = teams;
    }

    @Override
    public List<Waiting> of(Actor person) {
        List<OpenTender> taken = teams.engagementsOf(person).stream()
                .filter(open -> open.standing()
                        .may(Operation.TAKE_PART_IN_DRAW, open.tender().phase()))
                .toList();
        Map<UUID, WitnessEntity> own = store
                .of(taken.stream().map(open -> open.tender().id()).toList())
                .stream()
                .filter(row -> row.subject.equals(person.subject()))
                .collect(Collectors.toMap(row -> row.tender, row -> row));
        return taken.stream()
                .flatMap(open ->
                        waiting(open, Optional.ofNullable(own.get(open.tender().id()))).stream())
                .map(Waiting::of)
                .toList();
    }

    private Optional<Task> waiting(OpenTender open, Optional<WitnessEntity> own) {
        Tender tender = open.tender();
        boolean over = tender.phase() == Phase.PUBLISHED && open.now().isAfter(tender.deadline());
        boolean due = over
                ? own.filter(row -> row.number == null && row.excused == null).isPresent()
                : own.isEmpty();
        boolean any = due
                && tender.lots().stream()
                        .filter(lot -> lot.phase() != Phase.CANCELLED)
                        .anyMatch(lot -> variants.isAny(tender.id(), lot.number()));
        if (!any) {
            return Optional.empty();
        }
        return Optional.of(
                over
                        ? task(
                                tender,
                                new Text("Remettre mon nombre", "Give my number"),
                                new Text(
                                        "L’échéance est passée : les quantités se tirent au sort avant l’ouverture.",
                                        "The deadline has passed: the quantities are drawn before the opening."))
                        : task(
                                tender,
                                new Text("Annoncer mon nombre", "Announce my number"),
                                new Text(
                                        "Vous êtes témoin du tirage au sort des quantités.",
                                        "You are a witness of the draw of the quantities.")));
    }

    private static Task task(Tender tender, Text title, Text detail) {
        return new Task(
                tender.title() + ", " + tender.reference(),
                title,
                detail,
                DrawPages.address(tender.id()),
                OPEN,
                null,
                null,
                tender.nature());
    }
}
