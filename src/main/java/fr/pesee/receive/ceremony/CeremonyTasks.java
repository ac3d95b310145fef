package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.seal.EnvelopeKeys;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What waits for a key holder: a sitting that needs their share. */
@ApplicationScoped
class CeremonyTasks implements Tasks {
    private final Sittings sittings;
    private final EnvelopeKeys keys;
    private final Teams teams;

    CeremonyTasks(Sittings sittings, EnvelopeKeys keys, Teams teams) {
        this.sittings = sittings;
        this.keys = keys;
        this.teams = teams;
    }

    @Override
    public List<Waiting> of(Actor person) {
        List<Waiting> waiting = new ArrayList<>();
        for (OpenTender open : teams.engagementsOf(person)) {
            for (Lot lot : open.tender().lots()) {
                if (open.standing().may(Operation.GIVE_SHARE, lot.phase()) && waits(person, open.tender(), lot)) {
                    waiting.add(Waiting.of(task(open.tender(), lot)));
                }
            }
        }
        return waiting;
    }

    private boolean waits(Actor person, Tender tender, Lot lot) {
        UUID id = tender.id();
        return sittings.state(id, lot.number()) == Ceremony.State.WAITING
                && keys.find(id, lot.number())
                        .flatMap(key -> key.shareOf(person.subject()))
                        .isPresent();
    }

    private static Task task(Tender tender, Lot lot) {
        return new Task(
                tender.title() + ", " + tender.reference(),
                new Text(
                        "Donner votre part de la clé, lot " + lot.number(),
                        "Give your share of the key, lot " + lot.number()),
                lot.phase() == Phase.LOCKED
                        ? new Text(
                                "Les prix s’ouvrent quand assez de détenteurs ont donné la leur.",
                                "The prices are opened once enough holders have given theirs.")
                        : new Text(
                                "Les offres s’ouvrent quand assez de détenteurs ont donné la leur.",
                                "The bids are opened once enough holders have given theirs."),
                "/tenders/" + tender.id() + "/lots/" + lot.number() + "/opening",
                new Text("Suivre l’ouverture", "Follow the opening"),
                null,
                null,
                tender.nature());
    }
}
