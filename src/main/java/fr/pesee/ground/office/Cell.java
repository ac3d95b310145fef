package fr.pesee.ground.office;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one cell holds.
 *
 * @param kind what sort of value
 * @param text the value as text; what an error shows; empty for an empty cell
 * @param number the value of a number or date cell, as its program shows it: at most 15 significant digits; null for
 *     all others
 */
public record Cell(Kind kind, String text, @Nullable BigDecimal number) {
    static final Cell EMPTY = new Cell(Kind.EMPTY, "", null);
    static final Cell UNCALCULATED = new Cell(Kind.UNCALCULATED, "", null);

    /** What sort of value a cell holds. In CSV all are texts. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR,
        /** A formula whose result was not saved. */
        UNCALCULATED
    }

    /** A cell that holds a text, or nothing. */
    public static Cell text(String text) {
        return text.isBlank() ? EMPTY : new Cell(Kind.TEXT, text, null);
    }

    /** A cell that holds a number. */
    public static Cell number(BigDecimal number) {
        return new Cell(Kind.NUMBER, Decimals.plain(number), number);
    }

    static Cell date(BigDecimal number) {
        return new Cell(Kind.DATE, Decimals.plain(number), number);
    }

    static Cell odd(Kind kind, String shown) {
        return new Cell(kind, shown, null);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
