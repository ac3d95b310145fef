package fr.pesee.ground.ledger;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a store or a file holds at one place of a log: an entry, or something that is none. */
public sealed interface RecordedEntry {

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
