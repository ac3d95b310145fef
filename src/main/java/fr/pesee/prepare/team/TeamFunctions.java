package fr.pesee.prepare.team;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Functions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells the permission table what the team knows. */
@ApplicationScoped
class TeamFunctions implements Functions {
    private final AssignmentStore assignments;
    private final RecusalStore recusals;

    TeamFunctions(AssignmentStore assignments, RecusalStore recusals) {
        this.assignments = assignments;
        this.recusals = recusals;
    }

    @Override
    public Set<Function> heldBy(String subject, UUID tender) {
        return assignments.heldBy(subject, tender);
    }

    @Override
    public Map<UUID, Set<Function>> heldBy(String subject, Collection<UUID> tenders) {
        return assignments.heldBy(subject);
    }

    @Override
    public Set<UUID> recusedFrom(String subject, Collection<UUID> tenders) {
        return recusals.tendersOf(subject);
    }

    @Override
    public boolean isRecused(String subject, UUID tender) {
        return recusals.isRecused(subject, tender);
    }
}
