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
 * @param answerable whether an answer can still be published
 * @param cancelled whether no lot goes on
 */
record QuestionWindow(Instant until, boolean open, boolean answerable, boolean cancelled) {
    static QuestionWindow of(Tender announced, Instant now) {
        Instant until = Objects.requireNonNullElse(announced.terms().questionsUntil(), announced.deadline());
        boolean stands = announced.lots().stream().anyMatch(lot -> lot.phase() != Phase.CANCELLED);
        boolean answerable = stands && now.isBefore(announced.deadline());
        return new QuestionWindow(until, answerable && !now.isAfter(until), answerable, !stands);
    }
}
