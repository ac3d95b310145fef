package fr.pesee.receive.replacement;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.late.BackupCopies;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What waits for the officer: opened copies whose contents nobody has entered. */
@ApplicationScoped
class ReplacementTasks implements Tasks {
    private final ReplacementGate gate;
    private final BackupCopies copies;
    private final Teams teams;

    ReplacementTasks(ReplacementGate gate, BackupCopies copies, Teams teams) {
        this.gate = gate;
        this.copies = copies;
        this.teams = teams;
    }

    @Override
    public List<Waiting> of(Actor person) {
        List<OpenTender> engagements = teams.engagementsOf(person);
        Set<UUID> some = copies.withOpened(engagements.stream()
                .filter(open -> open.tender().lots().stream().anyMatch(lot -> mayEnter(open, lot)))
                .map(open -> open.tender().id())
                .toList());
        List<Waiting> waiting = new ArrayList<>();
        for (OpenTender open : engagements) {
            for (Lot lot : some.contains(open.tender().id()) ? open.tender().lots() : List.<Lot>of()) {
                if (mayEnter(open, lot) && !gate.open(open.tender(), lot).isEmpty()) {
                    waiting.add(Waiting.of(task(open.tender(), lot)));
                }
            }
        }
        return waiting;
    }

    private static boolean mayEnter(OpenTender open, Lot lot) {
        return open.standing().may(Operation.ENTER_BACKUP_COPY, lot.phase());
    }

    private static Task task(Tender tender, Lot lot) {
        return new Task(
                tender.title() + ", " + tender.reference(),
                new Text(
                        "Saisir le contenu d’une copie de sauvegarde, lot " + lot.number(),
                        "Enter what a backup copy holds, lot " + lot.number()),
                new Text(
                        "Son ouverture est décidée ; sans contenu qui puisse servir d’offre, aucune note ne peut être "
                                + "verrouillée.",
                        "Its opening is decided; without contents that a bid can be made of, no marks can be locked."),
                Section.BACKUP_COPIES.address("/tenders/" + tender.id(), lot.number()),
                new Text("Voir les copies", "See the copies"),
                null,
                null,
                tender.nature());
    }
}
