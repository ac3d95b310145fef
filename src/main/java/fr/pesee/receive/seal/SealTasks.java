package fr.pesee.receive.seal;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What waits before a tender or a rectification is published: a holder's key and share, and the keys that an officer
 * has made.
 */
@ApplicationScoped
class SealTasks implements Tasks {
    private static final Text HOLD = new Text("Ouvrir la page de ma clé", "Open the page of my key");

    private final EnvelopeKeys keys;
    private final SealStore store;
    private final Teams teams;

    SealTasks(EnvelopeKeys keys, SealStore store, Teams teams) {
        this.keys = keys;
        this.store = store;
        this.teams = teams;
    }

    @Override
    public List<Waiting> of(Actor person) {
        List<OpenTender> prepared = teams.engagementsOf(person).stream()
                .filter(open -> KeyBoard.isPrepared(open.tender()))
                .toList();
        List<UUID> ids = prepared.stream().map(open -> open.tender().id()).toList();
        List<HolderKeyEntity> holders = store.holders(ids);
        List<EnvelopeKey> made = store.working(ids);
        Set<UUID> begun = holders.stream().map(row -> row.tender).collect(Collectors.toSet());
        List<Waiting> waiting = new ArrayList<>();
        for (OpenTender open : prepared) {
            UUID id = open.tender().id();
            if (may(open, Operation.HOLD_KEY)) {
                Optional<HolderKey> own = holders.stream()
                        .filter(row -> row.tender.equals(id) && row.subject.equals(person.subject()))
                        .map(HolderKeyEntity::key)
                        .findFirst();
                holding(open.tender(), person, own, made).map(Waiting::of).ifPresent(waiting::add);
            }
            // Only those few whose holders have begun are looked at one by one.
            if (may(open, Operation.MAKE_KEYS) && begun.contains(id)) {
                making(open.tender()).map(Waiting::of).ifPresent(waiting::add);
            }
        }
        return waiting;
    }

    private static Optional<Task> holding(
            Tender tender, Actor person, Optional<HolderKey> own, List<EnvelopeKey> made) {
        String address = KeyPages.address(tender.id()) + "/own";
        if (own.isEmpty()) {
            return Optional.of(task(
                    tender,
                    new Text("Fabriquer ma clé", "Make my key"),
                    new Text(
                            "Vous détenez une part des clés de cette consultation ; il vous faut d’abord la vôtre.",
                            "You hold a share of this tender's keys; first you need your own."),
                    address,
                    HOLD));
        }
        if (!own.get().isProved()) {
            return Optional.of(task(
                    tender,
                    new Text("Éprouver ma clé", "Prove my key"),
                    new Text("Montrez que vous pouvez vous en servir.", "Show that you can use it."),
                    address,
                    HOLD));
        }
        boolean untried = made.stream()
                .filter(key -> key.tender().equals(tender.id()))
                .flatMap(key -> key.shareOf(person.subject()).stream())
                .anyMatch(share -> share.recipient().equals(own.get().recipient()) && share.triedAt() == null);
        return untried
                ? Optional.of(task(
                        tender,
                        new Text("Essayer mes parts", "Try my shares"),
                        new Text(
                                "La consultation n’est publiée que si chaque détenteur peut ouvrir les siennes.",
                                "The tender is published only if each holder can open theirs."),
                        address,
                        HOLD))
                : Optional.empty();
    }

    private Optional<Task> making(Tender tender) {
        KeyBoard board = keys.board(tender.id());
        boolean shared = !board.keys().isEmpty()
                && board.holders().stream()
                        .noneMatch(one -> one.shares().size() < board.keys().size());
        return shared || !board.againstMaking().isEmpty()
                ? Optional.empty()
                : Optional.of(task(
                        tender,
                        new Text("Faire les clés des offres", "Make the keys for the bids"),
                        new Text("Chaque détenteur a éprouvé la sienne.", "Each holder has proved theirs."),
                        KeyPages.address(tender.id()),
                        new Text("Ouvrir la page des clés", "Open the page of the keys")));
    }

    private static boolean may(OpenTender open, Operation operation) {
        return open.standing().may(operation, open.tender().phase());
    }

    private static Task task(Tender tender, Text title, Text detail, String address, Text action) {
        return new Task(
                tender.title() + ", " + tender.reference(),
                title,
                detail,
                address,
                action,
                null,
                null,
                tender.nature());
    }
}
