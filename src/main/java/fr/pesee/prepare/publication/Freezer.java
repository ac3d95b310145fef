package fr.pesee.prepare.publication;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.prepare.publication.PublicationEvent.FrozenFacts;
import fr.pesee.prepare.publication.PublishedVersion.Kind;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Freezes what a tender announces: each part is kept word for word, hashed, and stands whole in the ledger entry. */
@ApplicationScoped
class Freezer {
    private final Instance<Frozen> rooms;
    private final FrozenStore store;
    private final PublicationStore publications;
    private final Tenders tenders;
    private final Ledger ledger;
    private final Event<Announcement.Changed> changed;

    Freezer(
            @Any Instance<Frozen> rooms,
            FrozenStore store,
            PublicationStore publications,
            Tenders tenders,
            Ledger ledger,
            Event<Announcement.Changed> changed) {
        this.rooms = rooms;
        this.store = store;
        this.publications = publications;
        this.tenders = tenders;
        this.ledger = ledger;
        this.changed = changed;
    }

    void publish(Actor actor, OpenTender open) {
        List<Frozen.Part> parts = announced(open.tender(), List.of());
        TenderFacts facts = TenderFacts.of(open.tender());
        EntryReference entry = append(actor, open, new PublicationEvent.Published(facts, written(parts)));
        keep(open, version(open, 1, Kind.PUBLICATION, facts, entry), parts);
    }

    void rectify(Actor actor, OpenTender open, PublicationEntity before, RectificationDraft draft) {
        // Keys may be replaced: nobody deposits to the old ones meanwhile. Before the tender's log, as everywhere.
        ledger.enter(open.tender().depositsLog());
        List<Frozen.Part> parts = announced(open.tender(), parts(before));
        TenderFacts facts = TenderFacts.of(open.tender());
        int number = before.version + 1;
        boolean moved = facts.deadline().isAfter(before.deadline);
        String reason = Objects.requireNonNull(draft.reason());
        String kept = moved ? null : draft.deadlineKept();
        var event = new PublicationEvent.Rectified(number, facts, written(parts), reason, kept);
        EntryReference entry = append(actor, open, event);
        PublicationEntity row = version(open, number, Kind.RECTIFICATION, facts, entry);
        row.reason = reason;
        row.deadlineKept = kept;
        keep(open, row, parts);
        changed.fire(new Announcement.Changed(open.tender(), event, entry));
    }

    /** Parts stay those of the version before. */
    void postpone(Actor actor, OpenTender open, PublicationEntity before, TenderFacts facts, String reason) {
        int number = before.version + 1;
        var event = new PublicationEvent.Postponed(number, facts, before.deadline, facts.deadline(), reason);
        EntryReference entry = append(actor, open, event);
        PublicationEntity row = version(open, number, Kind.POSTPONEMENT, facts, entry);
        row.reason = reason;
        row.frozen = before.frozen;
        row.reopened = before.reopened;
        publications.supersede(row);
        changed.fire(new Announcement.Changed(open.tender(), event, entry));
    }

    void abandon(Actor actor, OpenTender open, PublicationEntity inForce) {
        Tender tender = open.tender();
        List<Frozen.Part> parts = parts(inForce);
        rooms.forEach(room -> room.restore(tender, parts));
        TenderFacts facts = inForce.facts == null ? TenderFacts.of(tender) : StoredFacts.read(inForce.facts);
        tenders.restate(open, facts);
        append(actor, open, new PublicationEvent.Abandoned(facts));
    }

    /** Where the working copy differs from what is in force. */
    List<Change> changes(Tender tender, PublicationEntity inForce) {
        List<Change> changes = new ArrayList<>();
        boolean restated = inForce.facts != null
                && !StoredFacts.write(TenderFacts.of(tender)).equals(inForce.facts);
        if (restated) {
            changes.add(new Change(0, "tender"));
        }
        Map<Change, String> before = byPlace(parts(inForce));
        Map<Change, String> after = byPlace(announced(tender, parts(inForce)));
        Set<Change> places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        places.stream()
                .filter(place -> !Objects.equals(before.get(place), after.get(place)))
                .forEach(changes::add);
        return changes;
    }

    private static Map<Change, String> byPlace(List<Frozen.Part> parts) {
        Map<Change, String> placed = new LinkedHashMap<>();
        parts.forEach(part -> placed.put(new Change(part.lot(), part.name()), part.content()));
        return placed;
    }

    /** The parts in force with a version. */
    List<Frozen.Part> parts(PublicationEntity version) {
        return store.of(version.tender, version.frozen).stream()
                .map(row -> new Frozen.Part(row.lot, row.name, row.content))
                .toList();
    }

    /** What stands now, but for lots that were cancelled before anything was announced of them: nobody learns more. */
    private List<Frozen.Part> announced(Tender tender, List<Frozen.Part> before) {
        Set<Integer> known = before.stream().map(Frozen.Part::lot).collect(Collectors.toSet());
        Set<Integer> gone = tender.lots().stream()
                .filter(lot -> lot.phase() == Phase.CANCELLED)
                .map(Lot::number)
                .filter(number -> !known.contains(number))
                .collect(Collectors.toSet());
        return working(tender).stream()
                .filter(part -> !gone.contains(part.lot()))
                .toList();
    }

    private List<Frozen.Part> working(Tender tender) {
        List<Frozen.Part> parts = new ArrayList<>();
        rooms.forEach(room -> parts.addAll(room.freeze(tender)));
        parts.sort(Comparator.comparing(Frozen.Part::lot).thenComparing(Frozen.Part::name));
        return parts;
    }

    private void keep(OpenTender open, PublicationEntity row, List<Frozen.Part> parts) {
        publications.supersede(row);
        parts.forEach(part -> store.persist(FrozenEntity.of(open.tender().id(), row.version, part, row.entry)));
    }

    private EntryReference append(Actor actor, OpenTender open, PublicationEvent event) {
        return ledger.append(open.tender().log(), actor, open.now(), event);
    }

    private static PublicationEntity version(
            OpenTender open, int number, Kind kind, TenderFacts facts, EntryReference entry) {
        PublicationEntity row = new PublicationEntity();
        row.tender = open.tender().id();
        row.version = number;
        row.frozen = number;
        row.kind = kind;
        row.at = open.now();
        row.deadline = facts.deadline();
        row.facts = StoredFacts.write(facts);
        row.entry = entry.seq();
        return row;
    }

    private static List<FrozenFacts> written(List<Frozen.Part> parts) {
        return parts.stream()
                .map(part -> new FrozenFacts(part.lot(), part.name(), FrozenEntity.digest(part), part.content()))
                .toList();
    }
}
