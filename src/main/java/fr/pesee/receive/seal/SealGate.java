package fr.pesee.receive.seal;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.notice.SealedTo;
import fr.pesee.prepare.publication.Frozen;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A lot whose bids are to be sealed is published only with a key that works (RULE-63), which is frozen with it. A
 * rectification is held up only where it would announce other envelopes: nobody can be added to a key that bids may
 * already be sealed to.
 */
@ApplicationScoped
class SealGate implements Gate, Frozen {
    private final EnvelopeKeys keys;

    SealGate(EnvelopeKeys keys) {
        this.keys = keys;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        if (!step.isPublishing() || !keys.isSealed(tender)) {
            return List.of();
        }
        KeyBoard board = keys.board(tender.id());
        return step == Step.PUBLISH ? board.againstPublishing(tender, lot) : board.againstKinds(tender, lot);
    }

    @Override
    public List<Part> freeze(Tender tender) {
        List<Part> parts = new ArrayList<>();
        for (Lot lot : tender.lots()) {
            List<EnvelopeKey> own = keys.of(tender.id(), lot.number());
            if (!own.isEmpty()) {
                parts.add(new Part(lot.number(), SealedTo.PART, write(own)));
            }
        }
        return parts;
    }

    /** Keys are made while the tender is a draft only: there is nothing to take back. */
    @Override
    public void restore(Tender tender, List<Part> parts) {}

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
