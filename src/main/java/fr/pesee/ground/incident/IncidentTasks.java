package fr.pesee.ground.incident;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Nature;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A doubtful clock waits for whoever can set it right, while it is doubtful and for a day. */
@ApplicationScoped
class IncidentTasks implements Tasks {
    private final Incidents incidents;

    IncidentTasks(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public List<Waiting> of(Actor person) {
        return person.may(Operation.REPORT_INCIDENT)
                ? incidents.doubt().map(found -> Waiting.of(task(found))).stream()
                        .toList()
                : List.of();
    }

    private static Task task(Incident found) {
        return new Task(
                "Pesée",
                new Text("Vérifier l’horloge du serveur", "Check the server's clock"),
                found.words(),
                IncidentPages.PAGE,
                new Text("Voir les incidents", "See the incidents"),
                null,
                null,
                Nature.REAL);
    }
}
