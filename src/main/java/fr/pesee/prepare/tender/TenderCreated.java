package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Actor;
import java.time.Instant;
import java.util.List;

/**
 * Told inside the creating transaction, so that the rooms below add what they keep of a new tender.
 *
 * @param tender as created
 * @param models the scoring model asked for by each lot, in order
 * @param officer who created it
 * @param at when, by the tender's clock
 */
public record TenderCreated(Tender tender, List<String> models, Actor officer, Instant at) {
    public TenderCreated {
        models = List.copyOf(models);
    }
}
