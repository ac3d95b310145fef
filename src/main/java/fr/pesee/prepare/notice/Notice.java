package fr.pesee.prepare.notice;

import fr.pesee.ground.access.Phase;
import fr.pesee.prepare.publication.Announcement;
import fr.pesee.prepare.publication.Cancellation;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * A published tender as the public sees it.
 *
 * @param announced what is in force
 * @param now what the tender's clock shows
 */
record Notice(Announcement announced, Instant now) {
    /** What the public learns of where a lot stands. */
    enum State {
        OPEN("ouverte aux offres", "open for bids"),
        CLOSED("close, ouverture des offres à venir", "closed, bids to be opened"),
        EXAMINED("close, offres à l’examen", "closed, bids under examination"),
        CANCELLED("sans suite", "cancelled");

        private final Text words;

        State(String french, String english) {
            this.words = new Text(french, english);
        }

        /** What it is called. */
        public Text words() {
            return words;
        }
    }

    public Tender tender() {
        return announced.tender();
    }

    /** Where it can be read. */
    public String address() {
        return "/notices/" + tender().id();
    }

    /** The most open state of its lots. */
    public State state() {
        return tender().lots().stream().map(this::state).min(State::compareTo).orElse(State.CLOSED);
    }

    /** Where one lot stands; that a rectification is being prepared, or how far the examination is, is not told. */
    public State state(Lot lot) {
        if (lot.phase() == Phase.CANCELLED) {
            return State.CANCELLED;
        }
        if (now.isBefore(tender().deadline())) {
            return State.OPEN;
        }
        return lot.phase().compareTo(Phase.OPENING) < 0 ? State.CLOSED : State.EXAMINED;
    }

    /** Why nothing follows in a lot; empty where something does. */
    public Optional<Cancellation> cancellation(Lot lot) {
        return announced.cancellations().stream()
                .filter(one -> one.lot() == lot.number())
                .findFirst();
    }

    /** Whether bids are still awaited. */
    public boolean isOpen() {
        return state() == State.OPEN;
    }
}
