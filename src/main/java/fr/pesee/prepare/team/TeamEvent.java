package fr.pesee.prepare.team;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.ledger.LedgerEvent;

/** What happens to a tender's team, as the ledger keeps it. */
public sealed interface TeamEvent extends LedgerEvent {

    /** The person concerned, as they were known then. */
    record Person(String subject, String username, String name) {
        static Person of(Actor actor) {
            return new Person(actor.subject(), actor.username(), actor.name());
        }
    }

    /** A person was given a function. */
    record Assigned(Person person, Function function) implements TeamEvent {
        @Override
        public String type() {
            return "function-assigned/1";
        }
    }

    /** A person gave a function back, or it was taken from them. */
    record Withdrawn(Person person, Function function, String reason) implements TeamEvent {
        @Override
        public String type() {
            return "function-withdrawn/1";
        }
    }

    /** A person was set aside from the tender (RULE-82). */
    record Recused(Person person, String reason) implements TeamEvent {
        @Override
        public String type() {
            return "recusal-recorded/1";
        }
    }
}
