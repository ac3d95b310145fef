package fr.pesee.ground.access;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The door of permission: every use case asks here first. A denial is written down in a transaction of its own, then
 * thrown.
 */
@ApplicationScoped
public class Access {
    private final Instance<Functions> functions;
    private final DenialLog denials;

    Access(@Any Instance<Functions> functions, DenialLog denials) {
        this.functions = functions;
        this.denials = denials;
    }

    /**
     * For acts that concern no single tender.
     *
     * @throws Refused when none of the actor's roles allows it
     */
    public void permit(Operation operation, Actor actor) {
        if (actor.may(operation)) {
            return;
        }
        denials.record(operation, actor, null, null);
        throw new Refused(Refusal.of(RequestProblem.ACCESS_DENIED));
    }

    /**
     * For acts in one tender, or in one of its lots.
     *
     * @param phase the phase of the lot concerned, or of the tender
     * @return what the actor is in this tender
     * @throws Refused 404 for a stranger, 403 for whoever has a function that does not suffice, or is recused
     */
    public Standing permit(Operation operation, Actor actor, UUID tender, Phase phase) {
        Standing standing = standing(actor, tender);
        if (standing.may(operation, phase)) {
            return standing;
        }
        denials.record(operation, actor, tender, phase);
        boolean stranger = standing.functions().isEmpty() && !standing.recused();
        throw new Refused(Refusal.of(stranger ? RequestProblem.ADDRESS_UNKNOWN : RequestProblem.ACCESS_DENIED));
    }

    /**
     * For acts in a published tender that a role suffices for, such as a bidder's: that there is such a tender is no
     * secret.
     *
     * @throws Refused 403 when none of the actor's roles allows it
     */
    public void permitByRole(Operation operation, Actor actor, UUID tender, Phase phase) {
        if (actor.may(operation)) {
            return;
        }
        denials.record(operation, actor, tender, phase);
        throw new Refused(Refusal.of(RequestProblem.ACCESS_DENIED));
    }

    /** What the actor is in each of these tenders now, in a number of questions that does not grow with theirs. */
    public Map<UUID, Standing> standings(Actor actor, Set<UUID> tenders) {
        Map<UUID, Set<Function>> held = new HashMap<>();
        Set<UUID> recused = new HashSet<>();
        for (Functions room : functions) {
            room.heldBy(actor.subject(), tenders)
                    .forEach((tender, more) -> held.computeIfAbsent(tender, first -> EnumSet.noneOf(Function.class))
                            .addAll(more));
            recused.addAll(room.recusedFrom(actor.subject(), tenders));
        }
        return tenders.stream()
                .collect(Collectors.toMap(
                        tender -> tender,
                        tender -> new Standing(actor, held.getOrDefault(tender, Set.of()), recused.contains(tender))));
    }

    /** What the actor is in this tender now. */
    public Standing standing(Actor actor, UUID tender) {
        Set<Function> held = EnumSet.noneOf(Function.class);
        boolean recused = false;
        for (Functions room : functions) {
            held.addAll(room.heldBy(actor.subject(), tender));
            recused |= room.isRecused(actor.subject(), tender);
        }
        return new Standing(actor, held, recused);
    }
}
