package fr.pesee.prove.dossier;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What waits for legal reviewer and awarding authority once a lot is recommended: reading it, until the evidence has
 * been exported. An export takes every lot to be recommended, so that it never comes before a recommendation.
 */
@ApplicationScoped
class DossierTasks implements Tasks {
    private static final Set<Function> READERS = Set.of(Function.LEGAL_REVIEWER, Function.AWARDING_AUTHORITY);

    private final Teams teams;
    private final Ledger ledger;

    DossierTasks(Teams teams, Ledger ledger) {
        this.teams = teams;
        this.ledger = ledger;
    }

    @Override
    public List<Waiting> of(Actor person) {
        List<OpenTender> recommended = teams.engagementsOf(person).stream()
                .filter(open -> open.standing().effective().stream().anyMatch(READERS::contains))
                .filter(open -> lots(open.tender()).findAny().isPresent())
                .toList();
        Set<String> exported = ledger.holding(
                recommended.stream().map(open -> open.tender().log()).toList(), DossierEvent.Exported.TYPE);
        return recommended.stream()
                .filter(open -> !exported.contains(open.tender().log()))
                .flatMap(open -> lots(open.tender()).map(lot -> Waiting.of(task(open, lot))))
                .toList();
    }

    private static Stream<Lot> lots(Tender tender) {
        return tender.lots().stream().filter(lot -> lot.phase() == Phase.RECOMMENDED);
    }

    private static Task task(OpenTender open, Lot lot) {
        Tender tender = open.tender();
        boolean reviews = open.standing().effective().contains(Function.LEGAL_REVIEWER);
        String where = tender.lots().size() == 1 ? tender.title() : tender.title() + ", " + lot.title();
        return new Task(
                where + ", " + tender.reference(),
                new Text("Lire la recommandation", "Read the recommendation"),
                reviews
                        ? new Text(
                                "Chaque nombre mène à ce qui l’a produit. Exportez ensuite le dossier de preuve.",
                                "Every number leads to what it came from. Then export the evidence.")
                        : new Text(
                                "Chaque nombre mène à ce qui l’a produit. La décision vous revient.",
                                "Every number leads to what it came from. The decision is yours."),
                Section.RECOMMENDATION.address(tender.head().address(), lot.number()),
                new Text("Lire", "Read"),
                null,
                null,
                tender.nature());
    }
}
