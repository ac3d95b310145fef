package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Text;
import java.util.List;

/**
 * What the catalogue says of a method.
 *
 * @param number its number in the documentation, such as {@code F1}
 * @param id its stable id, such as {@code INVERSE}
 * @param expression the mark or index in symbols: P own price, Pm lowest, PM highest, M mean of the reference prices, N
 *     full mark, q share of the quality points, WP and WQ weights of price and quality
 * @param parameters what a model may or must say
 * @param defects its known defects
 * @param status what the law says of it with ordinary parameters
 * @param law the case, article or rule behind the status
 * @param source where the method is used or described
 */
public record CatalogueEntry(
        String number,
        String id,
        String expression,
        List<Parameter> parameters,
        Text defects,
        Status status,
        String law,
        String source) {
    public CatalogueEntry {
        parameters = List.copyOf(parameters);
    }

    /** How explanations name the method: {@code F1 INVERSE}. */
    public String title() {
        return (number + " " + id).strip();
    }

    /**
     * A parameter of a method.
     *
     * @param name its key in scoring models
     * @param range what it may be
     */
    public record Parameter(String name, Text range) {}

    /** What French law, as we read it, says of a method (rules §2, §3, RULE-24). */
    public enum Status {
        /** Regular. */
        REGULAR,
        /** Regular only with a recorded motive: a warning. */
        MOTIVATED,
        /** Irregular by itself: never published; computed for comparison only. */
        FORBIDDEN
    }
}
