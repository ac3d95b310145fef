package fr.pesee.judge.consensus;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What waits for the chair of a lot being marked: marks that are not agreed yet, or else their lock. */
@ApplicationScoped
class ConsensusTasks implements Tasks {
    private final AgreedMarks marks;
    private final Teams teams;

    ConsensusTasks(AgreedMarks marks, Teams teams) {
        this.marks = marks;
        this.teams = teams;
    }

    @Override
    public List<Waiting> of(Actor person) {
        return teams.engagementsOf(person).stream()
                .flatMap(open -> open.tender().lots().stream()
                        .filter(lot -> open.standing().may(Operation.AGREE_MARKS, lot.phase()))
                        .map(lot -> new Waiting(null, () -> task(open.tender(), lot))))
                .toList();
    }

    private Task task(Tender tender, Lot lot) {
        MarkSheet sheet = marks.sheet(tender.id(), lot.number());
        String where = tender.lots().size() == 1 ? tender.title() : tender.title() + ", " + lot.title();
        String about = where + ", " + tender.reference();
        return sheet.firstOpen()
                .map(next -> new Task(
                        about,
                        new Text("Saisir les notes convenues", "Enter the agreed marks"),
                        progress(sheet.done(), sheet.all()),
                        ConsensusPages.address(tender.id(), lot.number(), next),
                        new Text("Continuer la saisie", "Continue"),
                        null,
                        new Task.Progress(sheet.done(), sheet.all()),
                        tender.nature()))
                .orElseGet(() -> new Task(
                        about,
                        new Text("Verrouiller les notes", "Lock the marks"),
                        new Text(
                                "Toutes les notes sont convenues. Une page vous dit ce que le verrou change, avant de "
                                        + "le poser.",
                                "All marks are agreed. A page tells you what the lock changes, before you set it."),
                        Step.LOCK_MARKS.address(tender.id(), lot.number()),
                        new Text("Continuer", "Continue"),
                        null,
                        null,
                        tender.nature()));
    }

    private static Text progress(int done, int all) {
        return new Text(
                done + " notes sur " + all + ", chacune avec son motif. Vous les verrouillez en une fois, à la fin.",
                done + " marks out of " + all + ", each with its reason. You lock them all at once, at the end.");
    }
}
