package fr.pesee.receive.draw;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.party.People;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.variant.Variants;
import fr.pesee.receive.binding.Binding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together how far the draw of a tender has got: who its witnesses are, what each gave, what was drawn. */
@ApplicationScoped
class DrawBoards {
    private final DrawStore store;
    private final Variants variants;
    private final Binding binding;
    private final Teams teams;
    private final People people;

    DrawBoards(DrawStore store, Variants variants, Binding binding, Teams teams, People people) {
        this.store = store;
        this.variants = variants;
        this.binding = binding;
        this.teams = teams;
        this.people = people;
    }

    /** How far the draw of a tender has got, for whoever has been let in to it. */
    DrawBoard of(Tender tender) {
        UUID id = tender.id();
        Map<String, WitnessEntity> rows =
                store.of(id).stream().collect(Collectors.toMap(row -> row.subject, row -> row));
        Set<String> engaged = teams.history(id).engaged(Set.of(Function.WITNESS));
        Set<String> subjects =
                Stream.concat(engaged.stream(), rows.keySet().stream()).collect(Collectors.toSet());
        List<Witness> witnesses = people.withSubjects(subjects).values().stream()
                .sorted(Comparator.comparing(Actor::name).thenComparing(Actor::subject))
                .map(person -> new Witness(
                        person.subject(),
                        person.username(),
                        person.name(),
                        engaged.contains(person.subject()),
                        Optional.ofNullable(rows.get(person.subject()))
                                .map(WitnessEntity::told)
                                .orElse(null)))
                .toList();
        List<DrawBoard.DrawnLot> lots = tender.lots().stream()
                .filter(lot -> variants.isAny(id, lot.number()))
                .map(lot -> new DrawBoard.DrawnLot(
                        lot.number(),
                        lot.title(),
                        lot.phase() == Phase.CANCELLED,
                        variants.drawn(id, lot.number()).orElse(null)))
                .toList();
        return new DrawBoard(
                lots,
                witnesses,
                binding.of(id).map(one -> one.commitment().hex()).orElse(null));
    }
}
