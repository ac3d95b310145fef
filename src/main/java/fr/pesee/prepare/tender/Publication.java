package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.rule.model.LegalProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Freezes what a tender announces: each part is kept word for word, hashed, and stands whole in the ledger entry. */
@ApplicationScoped
class Publication {
    private final Instance<Frozen> rooms;
    private final FrozenStore store;
    private final Ledger ledger;

    Publication(@Any Instance<Frozen> rooms, FrozenStore store, Ledger ledger) {
        this.rooms = rooms;
        this.store = store;
        this.ledger = ledger;
    }

    /** What the tender itself lacks to be published (RULE-03, RULE-97), at the instant its clock shows. */
    static void check(Tender tender, Instant now, Findings findings) {
        boolean maximumRequired = LegalProfile.ofLaunch(tender.launchDate()).isMaximumRequired();
        findings.require(now.isBefore(tender.deadline()), "/deadline", TenderProblem.TENDER_DEADLINE_PASSED)
                .require(
                        !tender.framework() || !maximumRequired || tender.maximumValue() != null,
                        "/maximumValue",
                        TenderProblem.TENDER_MAXIMUM_REQUIRED)
                .require(
                        tender.lots().size() > 1 || tender.nonAllotmentReason() != null,
                        "/nonAllotmentReason",
                        TenderProblem.TENDER_NON_ALLOTMENT_REASON);
    }

    /** Nothing is opened before the deadline has passed on the tender's clock (RULE-64). */
    static void checkDeadlinePassed(Tender tender, Instant now, Findings findings) {
        if (!now.isAfter(tender.deadline())) {
            findings.addAll(List.of(Refusal.inWords(
                    "",
                    TenderProblem.TENDER_DEADLINE_AHEAD,
                    TenderClock.words(tender.deadline()),
                    TenderClock.words(now))));
        }
    }

    void freeze(Actor actor, Tender tender, Instant at) {
        List<Frozen.Part> parts = new ArrayList<>();
        rooms.forEach(room -> parts.addAll(room.freeze(tender)));
        parts.sort(Comparator.comparing(Frozen.Part::lot).thenComparing(Frozen.Part::name));
        List<TenderEvent.FrozenFacts> frozen = parts.stream()
                .map(part -> new TenderEvent.FrozenFacts(part.lot(), part.name(), digest(part), part.content()))
                .toList();
        EntryReference entry =
                ledger.append(tender.log(), actor, at, new TenderEvent.Published(TenderEvent.Facts.of(tender), frozen));
        parts.forEach(part -> store.persist(row(tender.id(), part, entry)));
    }

    Optional<FrozenPart> part(UUID tender, int lot, String name) {
        return store.findByIdOptional(new FrozenEntity.Key(tender, lot, name))
                .map(row -> new FrozenPart(row.content, row.digest, new EntryReference(Tender.log(tender), row.entry)));
    }

    Optional<FrozenPart.Seal> seal(UUID tender, int lot, String name) {
        return store.seal(new FrozenEntity.Key(tender, lot, name))
                .map(row -> new FrozenPart.Seal(row.digest(), new EntryReference(Tender.log(tender), row.entry())));
    }

    private static FrozenEntity row(UUID tender, Frozen.Part part, EntryReference entry) {
        FrozenEntity row = new FrozenEntity();
        row.tender = tender;
        row.lot = part.lot();
        row.name = part.name();
        row.content = part.content();
        row.digest = digest(part);
        row.entry = entry.seq();
        return row;
    }

    private static String digest(Frozen.Part part) {
        return Digest.sha256(part.content().getBytes(StandardCharsets.UTF_8)).hex();
    }
}
