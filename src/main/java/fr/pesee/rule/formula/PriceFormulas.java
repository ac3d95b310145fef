package fr.pesee.rule.formula;

import java.util.List;
import java.util.Map;

/** The door: price formulas by id. */
public final class PriceFormulas {
    private PriceFormulas() {}

    /** F1 {@code INVERSE}, the safe default. */
    public static PriceFormula inverse() {
        return new Inverse();
    }

    /** Every formula that can be computed, in the order of their numbers. */
    public static List<CatalogueEntry> catalogue() {
        return List.of(Inverse.ENTRY);
    }

    /**
     * The formula of that id with those parameters.
     *
     * @throws IllegalArgumentException when the id is unknown or the parameters are not those of the formula
     */
    public static PriceFormula of(String id, Map<String, String> parameters) {
        if (!id.equals(Inverse.ENTRY.id())) {
            throw new IllegalArgumentException("Unknown price formula: " + id);
        }
        if (!parameters.isEmpty()) {
            throw new IllegalArgumentException(id + " has no parameter " + parameters.keySet());
        }
        return inverse();
    }
}
