package fr.pesee.receive.review;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What waits for whoever may confirm: proposals about deposits that did not count. */
@ApplicationScoped
class ReviewTasks implements Tasks {
    private final ReviewStore store;
    private final ReviewBoard board;
    private final Teams teams;

    ReviewTasks(ReviewStore store, ReviewBoard board, Teams teams) {
        this.store = store;
        this.board = board;
        this.teams = teams;
    }

    @Override
    public List<Waiting> of(Actor person) {
        List<OpenTender> engagements = teams.engagementsOf(person);
        List<UUID> tenders = engagements.stream()
                .filter(open -> open.tender().lots().stream().anyMatch(lot -> mayConfirm(open, lot)))
                .map(open -> open.tender().id())
                .toList();
        Map<UUID, Set<Integer>> pending = store.pending(tenders, person.subject());
        List<Waiting> waiting = new ArrayList<>();
        for (OpenTender open : engagements) {
            Set<Integer> lots = pending.getOrDefault(open.tender().id(), Set.of());
            for (Lot lot : open.tender().lots()) {
                if (lots.contains(lot.number()) && mayConfirm(open, lot) && waits(open.tender(), lot)) {
                    waiting.add(Waiting.of(task(open.tender(), lot)));
                }
            }
        }
        return waiting;
    }

    /** A sitting may have overtaken the proposal, or an opened copy. */
    private boolean waits(Tender tender, Lot lot) {
        return board.all(tender.id(), lot.number()).stream()
                .anyMatch(one -> one.awaited().isPresent());
    }

    private static boolean mayConfirm(OpenTender open, Lot lot) {
        return open.standing().may(Operation.CONFIRM_READMISSION, lot.phase());
    }

    private static Task task(Tender tender, Lot lot) {
        return new Task(
                tender.title() + ", " + tender.reference(),
                new Text(
                        "Confirmer le sort d’un dépôt, lot " + lot.number(),
                        "Confirm what becomes of a deposit, lot " + lot.number()),
                new Text(
                        "Le juriste l’a proposé ; rien n’est décidé sans une seconde personne.",
                        "The legal reviewer has proposed it; nothing is decided without a second person."),
                ReviewPages.address(tender.id(), lot.number()),
                new Text("Voir la proposition", "See the proposal"),
                null,
                null,
                tender.nature());
    }
}
