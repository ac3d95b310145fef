package fr.pesee.rule.formula;

import java.util.List;
import java.util.Map;

/** One instance of each formula, with parameters that suit prices around 100. */
public final class Formulas {
    private static final Map<String, Map<String, String>> PARAMETERS = Map.of(
            "LINEAR_N", Map.of("n", "3"),
            "ESTIMATE_ABS", Map.of("estimate", "120"),
            "BANDS", Map.of("bands", "21/20=1, 6/5=4/5, 3/2=1/2"));

    private Formulas() {}

    public static PriceFormula any(String id) {
        return PriceFormulas.of(id, PARAMETERS.getOrDefault(id, Map.of()));
    }

    public static List<PriceFormula> all() {
        return PriceFormulas.catalogue().stream().map(entry -> any(entry.id())).toList();
    }
}
