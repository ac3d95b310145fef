package fr.pesee.receive.seal;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.notice.SealedTo;
import fr.pesee.prepare.publication.Announcement;
import fr.pesee.prepare.publication.Frozen;
import fr.pesee.prepare.publication.PublicationEvent;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A lot is published only with keys that work (RULE-63), which are frozen with it. Of a rectification the same is asked
 * where keys were made anew; else it is held up only where it would announce other envelopes.
 */
@ApplicationScoped
class SealGate implements Gate, Frozen {
    private final EnvelopeKeys keys;
    private final SealStore store;
    private final Publications publications;
    private final Event<EnvelopeKey.Replaced> replaced;

    SealGate(EnvelopeKeys keys, SealStore store, Publications publications, Event<EnvelopeKey.Replaced> replaced) {
        this.keys = keys;
        this.store = store;
        this.publications = publications;
        this.replaced = replaced;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        if (!step.isPublishing()) {
            return List.of();
        }
        boolean anew = step == Step.RECTIFY && !store.prepared(tender.id()).isEmpty();
        if (!anew && !store.hasKeys(tender.id())) {
            // As of most drafts: that much is known without reading who holds what, for each of many on a page.
            return List.of(Refusal.of(SealProblem.KEYS_MISSING, Integer.toString(lot.number())));
        }
        KeyBoard board = keys.board(tender.id());
        return anew || step == Step.PUBLISH ? board.againstPublishing(tender, lot) : board.againstKinds(tender, lot);
    }

    @Override
    public List<Part> freeze(Tender tender) {
        List<Part> parts = new ArrayList<>();
        for (Lot lot : tender.lots()) {
            List<EnvelopeKey> own = store.working(tender.id(), lot.number());
            if (!own.isEmpty()) {
                parts.add(new Part(lot.number(), SealedTo.PART, write(own)));
            }
        }
        return parts;
    }

    /** What was in force has never ceased to be; what was made in its place counts for nothing any more. */
    @Override
    public void restore(Tender tender, List<Part> parts) {
        store.giveUp(tender.id());
    }

    /** A rectification puts the keys in force that were made while it was prepared. */
    void settle(@Observes Announcement.Changed changed) {
        UUID tender = changed.tender().id();
        if (!(changed.event() instanceof PublicationEvent.Rectified)) {
            return;
        }
        boolean sealed = !store.keys(tender).isEmpty();
        Instant at = publications.announced(tender).latest().at();
        if (store.settle(tender, at) && sealed) {
            replaced.fire(new EnvelopeKey.Replaced(
                    changed.tender(), at, changed.entry().seq()));
        }
    }

    private static String write(List<EnvelopeKey> own) {
        return CanonicalJson.write(
                Map.of("envelopes", own.stream().map(SealGate::fields).toList()));
    }

    private static Map<String, Object> fields(EnvelopeKey key) {
        return Map.of(
                "envelope", key.id().toString(),
                "kind", key.kind().name(),
                "recipient", key.recipient().text(),
                "k", key.k(),
                "n", key.n(),
                "commitments",
                        key.shares().stream().map(EnvelopeShare::commitment).toList());
    }
}
