package fr.pesee.receive.review;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.party.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The rows of what was proposed and decided about deposits; they are only ever added. */
@ApplicationScoped
class ReviewStore {
    private final EntityManager entities;
    private final People people;

    ReviewStore(EntityManager entities, People people) {
        this.entities = entities;
        this.people = people;
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** What was proposed last about a deposit; empty when nothing was. */
    Optional<ReviewProposalEntity> last(UUID deposit) {
        return entities.createQuery(
                        "from ReviewProposalEntity where deposit = :deposit order by number desc",
                        ReviewProposalEntity.class)
                .setParameter("deposit", deposit)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All that was proposed in a lot, by deposit, each in its order. */
    Map<UUID, List<ReviewProposal>> proposals(UUID tender, int lot) {
        List<ReviewProposalEntity> rows = entities.createQuery(
                        "from ReviewProposalEntity where tender = :tender and lot = :lot order by number",
                        ReviewProposalEntity.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getResultList();
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<UUID, ReviewDecisionEntity> decisions = entities.createQuery(
                        "from ReviewDecisionEntity where proposal in :proposals", ReviewDecisionEntity.class)
                .setParameter("proposals", rows.stream().map(row -> row.id).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.proposal, Function.identity()));
        UnaryOperator<String> names = names(rows, decisions.values());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.deposit,
                        Collectors.mapping(row -> row.proposal(decisions.get(row.id), names), Collectors.toList())));
    }

    /** In which lots of these tenders a proposal of somebody else awaits confirmation. */
    Map<UUID, Set<Integer>> pending(Collection<UUID> tenders, String subject) {
        Map<UUID, Set<Integer>> lots = new HashMap<>();
        if (tenders.isEmpty()) {
            return lots;
        }
        entities.createQuery("""
                        select distinct proposal.tender, proposal.lot from ReviewProposalEntity proposal
                        where proposal.tender in :tenders and proposal.proposer <> :subject
                            and proposal.number = (select max(other.number) from ReviewProposalEntity other
                                where other.deposit = proposal.deposit)
                            and not exists (select 1 from ReviewDecisionEntity decision
                                where decision.proposal = proposal.id)""", Object[].class)
                .setParameter("tenders", tenders)
                .setParameter("subject", subject)
                .getResultList()
                .forEach(row -> lots.computeIfAbsent((UUID) row[0], first -> new HashSet<>())
                        .add((Integer) row[1]));
        return lots;
    }

    private UnaryOperator<String> names(
            List<ReviewProposalEntity> proposals, Collection<ReviewDecisionEntity> decisions) {
        Set<String> subjects = proposals.stream().map(row -> row.proposer).collect(Collectors.toSet());
        decisions.forEach(row -> subjects.add(row.confirmer));
        Map<String, Actor> named = people.withSubjects(subjects);
        return subject ->
                Optional.ofNullable(named.get(subject)).map(Actor::name).orElse(subject);
    }
}
