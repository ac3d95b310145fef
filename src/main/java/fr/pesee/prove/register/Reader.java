package fr.pesee.prove.register;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.Disclosure;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Tender;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Whoever reads a log, with what decides which contents are open to them now.
 *
 * @param functions those that count now
 * @param phase of the whole, for entries that concern no single lot
 * @param phaseOfLot the phase of a lot
 */
record Reader(EntryTexts texts, Set<Function> functions, Phase phase, IntFunction<Phase> phaseOfLot) {
    static Reader of(EntryTexts texts, Set<Function> functions, Tender tender) {
        return new Reader(texts, functions, tender.phase(), number -> tender.lot(number)
                .map(Lot::phase)
                .orElseGet(tender::phase));
    }

    /** The same entry, without its disclosures unless they are open to this reader. */
    Legible show(Legible recorded) {
        Disclosure payload = recorded.payload();
        boolean open = payload != null && texts.isOpenTo(recorded.entry().type(), functions, phase(payload));
        return open ? recorded : new Legible(recorded.entry(), null, null);
    }

    private Phase phase(Disclosure payload) {
        JsonNode lot = EntryContent.of(payload).json().path("lot");
        return lot.isInt() ? phaseOfLot.apply(lot.intValue()) : phase;
    }
}
