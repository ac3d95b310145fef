package fr.pesee.prepare.question;

import fr.pesee.ground.access.Phase;
import fr.pesee.prepare.tender.Tender;
import java.time.Instant;
import java.util.Objects;

/**
 * Until when bidders may ask: as announced, or else until the deadline.
 *
 * @param until the last instant
 * @param open whether it is still to come, in a lot that goes on
 */
record QuestionWindow(Instant until, boolean open) {
    static QuestionWindow of(Tender announced, Instant now) {
        Instant until = Objects.requireNonNullElse(announced.terms().questionsUntil(), announced.deadline());
        boolean stands = announced.lots().stream().anyMatch(lot -> lot.phase() != Phase.CANCELLED);
        return new QuestionWindow(until, stands && !now.isAfter(until) && now.isBefore(announced.deadline()));
    }
}
