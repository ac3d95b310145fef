package fr.pesee.receive.deposit;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a bidder sends with an act, read once they have been let in.
 *
 * @param bytes how many bytes of it have been read so far
 * @param draft reads it
 */
public record Sent<T>(LongSupplier bytes, Supplier<T> draft) {
    /** What came as a form, of which nothing is counted. */
    static <T> Sent<T> ofForm(T draft) {
        return new Sent<>(() -> 0, () -> draft);
    }
}
