package fr.pesee.receive.seal;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.party.People;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Puts together how far the keys of a tender have got: who is a holder now, their keys, and what was made. */
@ApplicationScoped
class KeyBoards {
    private final SealStore store;
    private final Teams teams;
    private final People people;
    private final Tenders tenders;

    KeyBoards(SealStore store, Teams teams, People people, Tenders tenders) {
        this.store = store;
        this.teams = teams;
        this.people = people;
        this.tenders = tenders;
    }

    /** The board of a tender, for whoever has been let in to it. */
    KeyBoard of(UUID id) {
        Set<String> subjects = teams.history(id).engaged(Set.of(Function.KEY_HOLDER));
        Map<String, HolderKey> known = store.holders(List.of(id)).stream()
                .map(HolderKeyEntity::key)
                .collect(Collectors.toMap(HolderKey::subject, UnaryOperator.identity()));
        List<EnvelopeKey> inForce = store.keys(id);
        List<EnvelopeKey> prepared = store.prepared(id);
        boolean settled = prepared.isEmpty()
                && tenders.among(List.of(id)).stream().noneMatch(tender -> tender.phase() == Phase.DRAFT);
        List<EnvelopeKey> keys = prepared.isEmpty() ? inForce : prepared;
        List<KeyBoard.Holder> holders = people.withSubjects(subjects).values().stream()
                .sorted(Comparator.comparing(Actor::name).thenComparing(Actor::subject))
                .map(person -> KeyBoard.Holder.of(person, known.get(person.subject()), keys, settled))
                .toList();
        return new KeyBoard(holders, inForce, prepared);
    }
}
