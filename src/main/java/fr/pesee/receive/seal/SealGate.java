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
import java.util.List;
import java.util.Map;

/**
 * A lot whose bids are to be sealed is published only with a key that works (RULE-63), which is frozen with it. A
 * rectification is not held up: nobody can be added to a key that bids may already be sealed to.
 */
@ApplicationScoped
class SealGate implements Gate, Frozen {
    private final EnvelopeKeys keys;

    SealGate(EnvelopeKeys keys) {
        this.keys = keys;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        return step == Step.PUBLISH && keys.isSealed(tender)
                ? keys.board(tender.id()).againstPublishing(lot)
                : List.of();
    }

    @Override
    public List<Part> freeze(Tender tender) {
        return keys.all(tender.id()).stream()
                .map(key -> new Part(key.lot(), SealedTo.PART, write(key)))
                .toList();
    }

    /** Keys are made while the tender is a draft only: there is nothing to take back. */
    @Override
    public void restore(Tender tender, List<Part> parts) {}

    private static String write(EnvelopeKey key) {
        return CanonicalJson.write(Map.of(
                "envelope", key.id().toString(),
                "kind", key.kind().name(),
                "recipient", key.recipient().text(),
                "k", key.k(),
                "n", key.n(),
                "commitments",
                        key.shares().stream().map(EnvelopeShare::commitment).toList()));
    }
}
