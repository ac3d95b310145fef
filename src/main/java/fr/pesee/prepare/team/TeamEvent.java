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

    /** A person was named to stand in for another in one function; they hold nothing yet. */
    record StandInNamed(Person person, Function function, Person standIn) implements TeamEvent {
        @Override
        public String type() {
            return "stand-in-named/1";
        }
    }

    /** A stand-in was let go, and never took over. */
    record StandInRemoved(Person person, Function function, Person standIn, String reason) implements TeamEvent {
        @Override
        public String type() {
            return "stand-in-removed/1";
        }
    }

    /** A function passed from its holder to their stand-in: taken from one and given to the other at once. */
    record HandedOver(Person person, Function function, Person standIn, String reason) implements TeamEvent {
        @Override
        public String type() {
            return "function-handed-over/1";
        }
    }
}
