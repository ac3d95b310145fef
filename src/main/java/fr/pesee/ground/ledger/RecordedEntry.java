package fr.pesee.ground.ledger;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a store or a file holds at one place of a log: an entry, or something that is none. */
public sealed interface RecordedEntry {

    /** Who acted, as they were known then. */
    record Who(String subject, String username, String name) {}

    /**
     * An entry with what it discloses.
     *
     * @param entry as stored
     * @param actor who acted, or null if withheld
     * @param payload what was done, or null if withheld
     */
    record Legible(
            LedgerEntry entry,
            @Nullable Disclosure actor,
            @Nullable Disclosure payload) implements RecordedEntry {
        @Override
        public Optional<Legible> legible() {
            return Optional.of(this);
        }

        /** Where the entry stands. */
        public EntryReference reference() {
            return new EntryReference(entry.log(), entry.seq());
        }

        /**
         * Who acted; null if withheld.
         *
         * @throws IllegalArgumentException if what stands there names nobody
         */
        public @Nullable Who who() {
            return actor == null ? null : PayloadJson.read(actor.json(), Who.class);
        }

        /**
         * What happened, as the event that was recorded. Whether it is what the entry committed to is for
         * {@link LedgerVerification} to say.
         *
         * @throws IllegalArgumentException if the payload is withheld, or has another form
         */
        public <T extends LedgerEvent> T event(Class<T> form) {
            if (payload == null) {
                throw new IllegalArgumentException("the content of " + reference() + " is withheld");
            }
            return PayloadJson.read(payload.json(), form);
        }
    }

    /**
     * Something that cannot be read as an entry: a verification says so instead of stopping there.
     *
     * @param why what is wrong with it
     */
    record Illegible(String why) implements RecordedEntry {
        @Override
        public Optional<Legible> legible() {
            return Optional.empty();
        }
    }

    /** The entry, if it can be read. */
    Optional<Legible> legible();

    /** Reads an entry from fields that may have been tampered with: what their types refuse becomes illegible. */
    static RecordedEntry read(Supplier<Legible> fields) {
        try {
            return fields.get();
        } catch (IllegalArgumentException | DateTimeException refused) {
            return new Illegible(String.valueOf(refused.getMessage()));
        }
    }
}
