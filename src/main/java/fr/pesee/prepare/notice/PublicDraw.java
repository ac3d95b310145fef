package fr.pesee.prepare.notice;

import fr.pesee.prepare.tender.Tender;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public learns of a draw from publication on, without a name: enough to check afterwards that each number is
 * one that its witness was bound to before the deadline.
 *
 * @param witnesses in the order in which they announced their numbers
 * @param deposits what bound the list of deposits, in hexadecimal; null before that
 */
public record PublicDraw(
        List<Announced> witnesses, @Nullable String deposits) {
    /** Where nothing is drawn. */
    static final PublicDraw NONE = new PublicDraw(List.of(), null);

    public PublicDraw {
        witnesses = List.copyOf(witnesses);
    }

    /** Tells it. Answered by the room that makes draws. */
    public interface Source {
        /** How far the draw of a published tender has got. */
        PublicDraw of(Tender tender);
    }

    /**
     * A number that somebody bound themselves to.
     *
     * @param commitment SHA-256 of its 32 bytes, in hexadecimal
     * @param at when it was announced, by the tender's clock
     * @param number itself, once the draw is made; null before, and where the draw went without it
     * @param excused whether the draw goes without it
     */
    public record Announced(
            String commitment, Instant at, @Nullable String number, boolean excused) {}
}
