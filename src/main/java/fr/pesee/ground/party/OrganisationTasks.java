package fr.pesee.ground.party;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Nature;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What waits for a bidder who has not said yet for whom they act: no bid can be made before. */
@ApplicationScoped
class OrganisationTasks implements Tasks {
    private static final Task SAY = new Task(
            "Pesée",
            new Text("Dire pour quelle organisation vous agissez", "Say for which organisation you act"),
            new Text(
                    "Une offre est celle d’une organisation, pas d’une personne. Créez la vôtre, avec son SIRET ou un "
                            + "autre identifiant, ou acceptez l’invitation d’un collègue.",
                    "A bid is that of an organisation, not of a person. Create yours, with its SIRET or another "
                            + "identifier, or accept the invitation of a colleague."),
            OrganisationPages.PAGE,
            new Text("Créer l’organisation", "Create the organisation"),
            null,
            null,
            Nature.REAL);

    private final OrganisationStore store;

    OrganisationTasks(OrganisationStore store) {
        this.store = store;
    }

    @Override
    public List<Waiting> of(Actor person) {
        boolean missing = person.may(Operation.ACT_FOR_ORGANISATION)
                && store.of(person.subject()).isEmpty();
        return missing ? List.of(Waiting.of(SAY)) : List.of();
    }
}
