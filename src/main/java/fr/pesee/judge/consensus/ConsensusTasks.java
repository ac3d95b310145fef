package fr.pesee.judge.consensus;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Standing;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits for the chair: marks that are not agreed yet. */
@ApplicationScoped
class ConsensusTasks implements Tasks {
    private final AgreedMarks marks;
    private final Teams teams;
    private final Access access;

    ConsensusTasks(AgreedMarks marks, Teams teams, Access access) {
        this.marks = marks;
        this.teams = teams;
        this.access = access;
    }

    @Override
    public List<Task> of(Actor person) {
        return person.may(Operation.LIST_TENDERS)
                ? teams.tendersOf(person).stream()
                        .flatMap(tender -> of(person, tender))
                        .toList()
                : List.of();
    }

    private Stream<Task> of(Actor person, Tender tender) {
        Standing standing = access.standing(person, tender.id());
        return tender.lots().stream()
                .filter(lot -> standing.may(Operation.AGREE_MARKS, lot.phase()))
                .flatMap(lot -> task(tender, lot).stream());
    }

    private Optional<Task> task(Tender tender, Lot lot) {
        MarkSheet sheet = marks.sheet(tender.id(), lot.number());
        int done = sheet.done();
        int all = sheet.all();
        String where = tender.lots().size() == 1 ? tender.title() : tender.title() + ", " + lot.title();
        return sheet.firstOpen()
                .map(next -> new Task(
                        where + ", " + tender.reference(),
                        new Text("Saisir les notes convenues", "Enter the agreed marks"),
                        new Text(
                                done + " notes sur " + all + ", chacune avec son motif. Vous les verrouillez en une "
                                        + "fois, à la fin.",
                                done + " marks out of " + all + ", each with its reason. You lock them all at once, "
                                        + "at the end."),
                        ConsensusPages.address(tender.id(), lot.number(), next),
                        new Text("Continuer la saisie", "Continue"),
                        null,
                        new Task.Progress(done, all),
                        tender.fictional()));
    }
}
