package fr.pesee.rule.model;

import fr.pesee.rule.aggregation.Overall;
import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.Parameters;
import fr.pesee.rule.model.ScoringModel.Procedure;
import fr.pesee.rule.scoring.PriceBasis;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what holds for the whole grid: law, aggregation, rounding, ties, meaning of prices. */
final class PolicyReader {
    private static final int MAX_DECIMALS = 10;
    private static final int MAX_MONTHS = 1200;
    private static final Set<String> RANDOM = Set.of("random", "draw", "lot", "tirage", "tirage-au-sort");

    private PolicyReader() {}

    static LegalProfile profile(Section root) {
        String code = root.word("legalProfile");
        LegalProfile profile = LegalProfile.ofCode(code).orElse(null);
        if (profile == null && !code.isEmpty()) {
            root.notAChoice("legalProfile", "\"2019\", \"2022\", \"2026\"");
        }
        return profile == null ? LegalProfile.LAW_2019 : profile;
    }

    static Procedure procedure(Section root) {
        Procedure.Kind kind = root.choice("procedure", Procedure.Kind.FORMALISED);
        return new Procedure(kind, root.optionalBilingual("objectiveReasonForRanking"));
    }

    static Overall overall(Section root) {
        Method method = method(root);
        if (method == null) {
            return Overalls.weightedSum();
        }
        try {
            return Overalls.of(method.id(), method.parameters());
        } catch (Parameters.RefusedMethod refused) {
            refused.problems().forEach(problem -> root.problem("overall", "bad-overall", problem));
            return Overalls.weightedSum();
        }
    }

    private static @Nullable Method method(Section root) {
        if (!root.has("overall") || root.isWord("overall")) {
            return root.has("overall") ? Method.of(root, "overall", root.word("overall"), Map.of()) : null;
        }
        Section section = root.optionalSection("overall");
        if (section == null) {
            return null;
        }
        Method method = Method.of(section, "method", section.word("method"), section.wordMap("parameters"));
        section.close();
        return method;
    }

    /** RULE-39: a draw never breaks a tie. */
    static List<String> tieChain(Section root) {
        List<String> keys = root.words("tieChain");
        if (keys.stream().anyMatch(key -> RANDOM.contains(key.toLowerCase(Locale.ROOT)))) {
            root.problem(
                    "tieChain",
                    "random-tie",
                    new Text(
                            "Une égalité ne se départage pas par tirage au sort (RULE-39).",
                            "A tie is not broken by drawing lots (RULE-39)."));
        }
        return keys.stream()
                .filter(key -> !RANDOM.contains(key.toLowerCase(Locale.ROOT)))
                .toList();
    }

    static Rounding rounding(Section root) {
        if (!root.has("rounding")) {
            root.missing("rounding");
            return Rounding.NONE;
        }
        if (root.isWord("rounding")) {
            if (!root.word("rounding").equals("none")) {
                root.problem("rounding", "bad-rounding", expectedRounding());
            }
            return Rounding.NONE;
        }
        Section section = root.optionalSection("rounding");
        if (section == null) {
            return Rounding.NONE;
        }
        Section marks = section.optionalSection("marks");
        Rounding.MarkStage stage = marks == null ? null : markStage(marks);
        Integer totals = section.has("totalDecimals") ? section.integer("totalDecimals", 0, MAX_DECIMALS) : null;
        section.close();
        if (stage == null && totals == null) {
            root.problem("rounding", "empty-rounding", expectedRounding());
            return Rounding.NONE;
        }
        return new Rounding.HalfUp(stage, totals);
    }

    private static Text expectedRounding() {
        return new Text(
                "none est attendu, ou des décimales pour les notes (marks) ou les totaux (totalDecimals).",
                "none is expected, or decimals for marks or totals (totalDecimals).");
    }

    private static Rounding.MarkStage markStage(Section marks) {
        int decimals = marks.integer("decimals", 0, MAX_DECIMALS);
        Fraction outOf = marks.optionalNumber("outOf", Numbers.POSITIVE);
        marks.close();
        return new Rounding.MarkStage(decimals, outOf == null || outOf.isZero() ? null : outOf);
    }

    static int displayDecimals(Section root) {
        return root.integer("displayDecimals", 0, MAX_DECIMALS);
    }

    static PriceBasis priceBasis(Section root) {
        Section section = root.optionalSection("priceBasis");
        if (section == null) {
            root.missing("priceBasis");
            return new PriceBasis("EUR", PriceBasis.Taxes.EXCLUDED, 1);
        }
        String currency = section.text("currency");
        PriceBasis.Taxes taxes = section.optionalChoice("taxes", PriceBasis.Taxes.class);
        if (!section.has("taxes")) {
            section.missing("taxes");
        }
        int months = section.integer("months", 1, MAX_MONTHS);
        if (!currency.matches("[A-Z]{3}")) {
            if (!currency.isEmpty()) {
                section.problem(
                        "currency",
                        "bad-currency",
                        new Text("Trois lettres sont attendues, comme EUR.", "Three letters are expected, as EUR."));
            }
            currency = "EUR";
        }
        section.close();
        return new PriceBasis(currency, taxes == null ? PriceBasis.Taxes.EXCLUDED : taxes, months);
    }
}
