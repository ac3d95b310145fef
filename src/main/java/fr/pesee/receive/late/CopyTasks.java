package fr.pesee.receive.late;

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
import java.util.UUID;

/** What waits for a legal reviewer: proposals about backup copies. */
@ApplicationScoped
class CopyTasks implements Tasks {
    private final CopyStore store;
    private final CopyBoard board;
    private final Teams teams;

    CopyTasks(CopyStore store, CopyBoard board, Teams teams) {
        this.store = store;
        this.board = board;
        this.teams = teams;
    }

    @Override
    public List<Waiting> of(Actor person) {
        List<OpenTender> engagements = teams.engagementsOf(person);
        Map<UUID, Map<Integer, Long>> pending = store.pending(engagements.stream()
                .filter(open -> open.tender().lots().stream().anyMatch(lot -> mayConfirm(open, lot)))
                .map(open -> open.tender().id())
                .toList());
        List<Waiting> waiting = new ArrayList<>();
        for (OpenTender open : engagements) {
            Map<Integer, Long> counts = pending.getOrDefault(open.tender().id(), Map.of());
            for (Lot lot : open.tender().lots()) {
                if (counts.containsKey(lot.number())
                        && mayConfirm(open, lot)
                        && board.awaitsConfirmation(open.tender().id(), lot.number())) {
                    waiting.add(Waiting.of(task(open.tender(), lot)));
                }
            }
        }
        return waiting;
    }

    private static boolean mayConfirm(OpenTender open, Lot lot) {
        return open.standing().may(Operation.CONFIRM_BACKUP_COPY, lot.phase());
    }

    private static Task task(Tender tender, Lot lot) {
        return new Task(
                tender.title() + ", " + tender.reference(),
                new Text(
                        "Confirmer le sort d’une copie de sauvegarde, lot " + lot.number(),
                        "Confirm what becomes of a backup copy, lot " + lot.number()),
                new Text(
                        "La personne responsable l’a proposé ; rien n’est décidé sans vous.",
                        "The officer has proposed it; nothing is decided without you."),
                CopyPages.address(tender.id(), lot.number()),
                new Text("Voir la proposition", "See the proposal"),
                null,
                null,
                tender.nature());
    }
}
