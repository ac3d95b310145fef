package fr.pesee.rule.formula;

import java.util.List;
import java.util.Map;

/** One instance of each formula, with parameters that suit prices around 100. */
public final class Formulas {
    private static final Map<String, Map<String, String>> PARAMETERS = Map.ofEntries(
            Map.entry("LINEAR_N", Map.of("n", "3")),
            Map.entry("ESTIMATE_ABS", Map.of("estimate", "120")),
            Map.entry("BANDS", Map.of("bands", "21/20=1, 6/5=4/5, 3/2=1/2")),
            Map.entry("INTERPOLATE_CEILING", Map.of("ceiling", "180")),
            Map.entry("BILINEAR", Map.of("ceiling", "180", "knee", "17/20")),
            Map.entry("POWER_CEILING", Map.of("ceiling", "180", "exponent", "1/2")),
            Map.entry("POWER_ABSOLUTE", Map.of("ceiling", "200", "exponent", "3/2")),
            Map.entry("ABS_RANGE", Map.of("fullAt", "0", "zeroAt", "200")),
            Map.entry("BENCHMARK_RATIO", Map.of("benchmark", "80")),
            Map.entry("ESTIMATE_MIX", Map.of("estimate", "120", "n", "2")),
            Map.entry("MINMAX_FLOOR", Map.of("floor", "1/10")),
            Map.entry("POWER_RATIO", Map.of("exponent", "2/3")),
            Map.entry("LOG", Map.of("base", "2")),
            Map.entry("EURO_SLOPE", Map.of("interval", "120")));

    private Formulas() {}

    public static PriceFormula any(String id) {
        return PriceFormulas.of(id, PARAMETERS.getOrDefault(id, Map.of()));
    }

    public static List<PriceFormula> all() {
        return PriceFormulas.catalogue().stream().map(entry -> any(entry.id())).toList();
    }
}
