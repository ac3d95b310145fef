package fr.pesee.receive.deposit;

import fr.pesee.prepare.tender.Lot;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import fr.pesee.receive.upload.BidderWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells each organisation of which a deposit stands that a rectification replaced the keys it is sealed to, in the
 * transaction of the rectification. Who they are is told to nobody else (RULE-63).
 */
@ApplicationScoped
class ReplacedKeys {
    private final DepositStore store;
    private final EnvelopeKeys keys;
    private final DepositLetters letters;

    ReplacedKeys(DepositStore store, EnvelopeKeys keys, DepositLetters letters) {
        this.store = store;
        this.keys = keys;
        this.letters = letters;
    }

    void onReplaced(@Observes EnvelopeKey.Replaced replaced) {
        UUID tender = replaced.tender().id();
        Map<UUID, List<Integer>> concerned = new LinkedHashMap<>();
        for (Lot lot : replaced.tender().lots()) {
            List<EnvelopeKey> inForce = keys.of(tender, lot.number());
            if (inForce.isEmpty() || !BidderWindow.isOpen(lot)) {
                continue;
            }
            Set<UUID> otherwise = store.sealedOtherwise(tender, lot.number(), inForce);
            store.standing(tender, lot.number()).stream()
                    .filter(row -> otherwise.contains(row.id))
                    .forEach(row -> concerned
                            .computeIfAbsent(row.organisation, first -> new ArrayList<>())
                            .add(lot.number()));
        }
        concerned.forEach((organisation, lots) -> letters.tell(replaced, organisation, lots));
    }
}
