package fr.pesee.receive.seal;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.LedgerEvent;
import java.util.List;
import java.util.UUID;

/** What happens to keys, as the ledger keeps it. */
public sealed interface SealEvent extends LedgerEvent {

    /** Someone named in an entry. */
    record Person(String subject, String username, String name) {
        static Person of(Actor actor) {
            return new Person(actor.subject(), actor.username(), actor.name());
        }
    }

    /** A holder registered the public half of their key. */
    record Registered(Person holder, String recipient) implements SealEvent {
        @Override
        public String type() {
            return "holder-key-registered/1";
        }
    }

    /** A holder opened the challenge with their key, which counts since. */
    record Proved(Person holder, String recipient) implements SealEvent {
        @Override
        public String type() {
            return "holder-key-proved/1";
        }
    }

    /**
     * Keys were made for all lots at once, in the place of those before.
     *
     * @param how where: {@code server} for a child process of the server, {@code offline} for a computer away from it
     */
    record Made(int k, int n, String how, List<Envelope> envelopes) implements SealEvent {
        @Override
        public String type() {
            return "envelope-keys-made/2";
        }

        /** One key; lot 0 for that of all candidacies. */
        record Envelope(
                int lot, EnvelopeKey.Kind kind, int version, UUID envelope, String recipient, List<Share> shares) {}

        /** One share: whose, sealed to which key of theirs, the digests of the clear and of the sealed file. */
        record Share(int index, Person holder, String recipient, String commitment, String digest) {}
    }

    /** A holder opened their share, without showing it; lot 0 for that of the candidacies. */
    record Tried(int lot, UUID envelope, int index, Person holder) implements SealEvent {
        @Override
        public String type() {
            return "share-tried/2";
        }
    }
}
