package fr.pesee.prepare.team;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderCreated;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The door of the team. */
@ApplicationScoped
public class Teams {
    private final AssignmentStore assignments;
    private final Tenders tenders;
    private final Access access;
    private final Ledger ledger;

    Teams(AssignmentStore assignments, Tenders tenders, Access access, Ledger ledger) {
        this.assignments = assignments;
        this.tenders = tenders;
        this.access = access;
        this.ledger = ledger;
    }

    /** Whoever creates a tender becomes its officer, in the same transaction. */
    void onCreated(@Observes TenderCreated created) {
        assign(created.tender(), created.officer(), created.officer(), Function.OFFICER, created.at());
    }

    /** The tenders in which this actor holds a function, oldest first. */
    public List<Tender> tendersOf(Actor actor) {
        access.permit(Operation.LIST_TENDERS, actor);
        return tenders.among(assignments.tendersOf(actor.subject()));
    }

    private void assign(Tender tender, Actor by, Actor person, Function function, Instant at) {
        AssignmentEntity row = new AssignmentEntity();
        row.id = UUID.randomUUID();
        row.tender = tender.id();
        row.subject = person.subject();
        row.function = function;
        row.assignedAt = at;
        assignments.persist(row);
        ledger.append(tender.log(), by, at, new TeamEvent.Assigned(TeamEvent.Person.of(person), function));
    }
}
