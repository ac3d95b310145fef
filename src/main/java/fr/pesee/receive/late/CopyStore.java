package fr.pesee.receive.late;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.party.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The rows of backup copies, and of what was proposed and decided about them; they are only ever added. */
@ApplicationScoped
class CopyStore {
    private final EntityManager entities;
    private final People people;

    CopyStore(EntityManager entities, People people) {
        this.entities = entities;
        this.people = people;
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    int count(UUID tender, int lot) {
        return entities.createQuery("select count(*) from CopyEntity where tender = :tender and lot = :lot", Long.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .getSingleResult()
                .intValue();
    }

    Optional<CopyEntity> row(UUID tender, int lot, int number) {
        return entities.createQuery(
                        "from CopyEntity where tender = :tender and lot = :lot and number = :number", CopyEntity.class)
                .setParameter("tender", tender)
                .setParameter("lot", lot)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** What was proposed last about a copy; empty when nothing was. */
    Optional<CopyProposalEntity> lastProposal(UUID copy) {
        return entities.createQuery(
                        "from CopyProposalEntity where copy = :copy order by number desc", CopyProposalEntity.class)
                .setParameter("copy", copy)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Copies of a lot by number. */
    List<BackupCopy> after(UUID tender, int lot, int after, int limit, Instant deadline) {
        return copies(
                entities.createQuery(
                                "from CopyEntity where tender = :tender and lot = :lot and number > :after"
                                        + " order by number",
                                CopyEntity.class)
                        .setParameter("tender", tender)
                        .setParameter("lot", lot)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList(),
                deadline);
    }

    /** One copy with what belongs to it. */
    BackupCopy copy(CopyEntity row, Instant deadline) {
        return copies(List.of(row), deadline).get(0);
    }

    /** How many copies of each lot await confirmation in these tenders, by tender and lot. */
    Map<UUID, Map<Integer, Long>> pending(Collection<UUID> tenders) {
        Map<UUID, Map<Integer, Long>> counts = new HashMap<>();
        if (tenders.isEmpty()) {
            return counts;
        }
        entities.createQuery("""
                        select kept.tender, kept.lot, count(*) from CopyEntity kept, CopyProposalEntity proposal
                        where kept.tender in :tenders and proposal.copy = kept.id
                            and proposal.number = (select max(other.number) from CopyProposalEntity other
                                where other.copy = kept.id)
                            and not exists (select 1 from CopyDecisionEntity decision
                                where decision.proposal = proposal.id)
                        group by kept.tender, kept.lot""", Object[].class)
                .setParameter("tenders", tenders)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((UUID) row[0], first -> new HashMap<>())
                        .put((Integer) row[1], (Long) row[2]));
        return counts;
    }

    /** Those of these tenders of which it was decided to open any copy; some of them may be discarded by now. */
    Set<UUID> withOpened(Collection<UUID> tenders) {
        if (tenders.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entities.createQuery("""
                        select distinct kept.tender from CopyEntity kept, CopyProposalEntity proposal,
                            CopyDecisionEntity decision
                        where kept.tender in :tenders and proposal.copy = kept.id
                            and decision.proposal = proposal.id and proposal.outcome = 'OPENED'""", UUID.class)
                .setParameter("tenders", tenders)
                .getResultList());
    }

    private List<BackupCopy> copies(List<CopyEntity> rows, Instant deadline) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<CopyProposalEntity> proposals = entities.createQuery(
                        "from CopyProposalEntity where copy in :copies order by number", CopyProposalEntity.class)
                .setParameter("copies", rows.stream().map(row -> row.id).toList())
                .getResultList();
        Map<UUID, CopyDecisionEntity> decisions = proposals.isEmpty()
                ? Map.of()
                : entities.createQuery("from CopyDecisionEntity where proposal in :proposals", CopyDecisionEntity.class)
                        .setParameter(
                                "proposals",
                                proposals.stream().map(row -> row.id).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(row -> row.proposal, row -> row));
        UnaryOperator<String> names = names(proposals, decisions.values());
        Map<UUID, List<CopyProposal>> told = proposals.stream()
                .collect(Collectors.groupingBy(
                        row -> row.copy,
                        Collectors.mapping(row -> row.proposal(decisions.get(row.id), names), Collectors.toList())));
        return rows.stream()
                .map(row -> row.copy(deadline, told.getOrDefault(row.id, List.of())))
                .toList();
    }

    private UnaryOperator<String> names(
            Collection<CopyProposalEntity> proposals, Collection<CopyDecisionEntity> decisions) {
        Set<String> subjects = new HashSet<>();
        proposals.forEach(row -> subjects.add(row.proposer));
        decisions.forEach(row -> subjects.add(row.confirmer));
        Map<String, Actor> known = subjects.isEmpty() ? Map.of() : people.withSubjects(subjects);
        return subject ->
                Optional.ofNullable(known.get(subject)).map(Actor::name).orElse(subject);
    }
}
