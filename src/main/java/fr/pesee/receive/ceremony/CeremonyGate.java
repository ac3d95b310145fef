package fr.pesee.receive.ceremony;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nothing is marked before the sealed bids of a lot are opened and examined, nor ranked before its prices are. */
@ApplicationScoped
class CeremonyGate implements Gate {
    private static final Set<Step> GUARDED = EnumSet.of(Step.START_MARKING, Step.LOCK_MARKS, Step.RECOMMEND);

    private final Ceremonies ceremonies;
    private final EnvelopeKeys keys;

    CeremonyGate(Ceremonies ceremonies, EnvelopeKeys keys) {
        this.ceremonies = ceremonies;
        this.keys = keys;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        if (!GUARDED.contains(step)) {
            return List.of();
        }
        Optional<EnvelopeKey> key = keys.find(tender.id(), lot.number());
        if (key.isEmpty()) {
            return List.of();
        }
        String number = Integer.toString(lot.number());
        return switch (ceremonies.state(tender.id(), lot.number())) {
            case WAITING ->
                List.of(Refusal.of(
                        step == Step.RECOMMEND
                                ? CeremonyProblem.CEREMONY_PRICES_SHUT
                                : CeremonyProblem.CEREMONY_UNFINISHED,
                        number,
                        Integer.toString(key.get().k())));
            case EXAMINING -> List.of(Refusal.of(CeremonyProblem.CEREMONY_EXAMINING, number));
            case DONE -> List.of();
        };
    }
}
