package fr.pesee.rule.model;

import fr.pesee.rule.aggregation.Overall;
import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.Parameters;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.MalformedGrid;
import fr.pesee.rule.scoring.PriceBasis;
import fr.pesee.rule.scoring.Scale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the text of a file into a model, or into every reason why it is none. */
final class ModelReader {
    private final List<ModelProblem> problems = new ArrayList<>();

    private ModelReader() {}

    static ModelReading read(String text) {
        ModelReader reader = new ModelReader();
        Source source = SourceReader.read(text, reader.problems);
        ModelReading reading = source == null ? null : reader.model(Section.of(source, "", reader.problems));
        return reading == null ? new ModelReading.Refused(reader.problems) : reading;
    }

    private @Nullable ModelReading model(Section root) {
        String format = root.text("format");
        if (!format.equals(ScoringModel.FORMAT)) {
            root.problem(
                    "format",
                    "unknown-format",
                    "%s : " + ScoringModel.FORMAT + " est attendu.",
                    "%s: " + ScoringModel.FORMAT + " is expected.");
            return null;
        }
        String id = root.text("id");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            root.problem(
                    "id",
                    "bad-id",
                    "%s : minuscules, chiffres et tirets seulement.",
                    "%s: lower-case letters, digits and hyphens only.");
        }
        int version = root.integer("version", 1, 999_999);
        Text title = root.bilingual("title");
        Text notice = root.optionalBilingual("notice");
        LegalProfile profile = profile(root);
        CriterionReader criteria = new CriterionReader(scales(root));
        Grid grid = grid(root, criteria);
        List<Gate> gates = gates(root);
        root.close();
        if (grid == null || !problems.isEmpty()) {
            return null;
        }
        ScoringModel model = new ScoringModel(id, version, title, notice, profile, grid, criteria.sheets(), gates);
        return new ModelReading.Read(model, new Lines(criteria.lines()));
    }

    private static LegalProfile profile(Section root) {
        String code = root.text("legalProfile");
        LegalProfile profile = LegalProfile.ofCode(code).orElse(null);
        if (profile == null && !code.isEmpty()) {
            root.problem("legalProfile", "unknown-profile", "%s : profil légal inconnu.", "%s: unknown legal profile.");
        }
        return profile == null ? LegalProfile.LAW_2019 : profile;
    }

    private static Map<String, Scale> scales(Section root) {
        Map<String, Scale> scales = new TreeMap<>();
        root.sectionMap("scales").forEach((name, section) -> scales.put(name, CriterionReader.scaleOf(section)));
        return scales;
    }

    private @Nullable Grid grid(Section root, CriterionReader reader) {
        List<Criterion> criteria = reader.criteria(root.sections("criteria"));
        Overall overall = overall(root);
        Rounding rounding = rounding(root);
        int displayDecimals = root.integer("displayDecimals", 0, 10);
        List<String> tieChain = root.words("tieChain");
        Grid.BelowThreshold below = root.choice("belowThreshold", Grid.BelowThreshold.LEAVES_REFERENCES);
        PriceBasis basis = priceBasis(root);
        try {
            return new Grid(criteria, overall, rounding, displayDecimals, tieChain, below, basis);
        } catch (MalformedGrid malformed) {
            Lines lines = new Lines(reader.lines());
            malformed
                    .problems()
                    .forEach(problem -> problems.add(new ModelProblem(
                            lines.of(problem.code()), problem.code(), problem.key(), problem.sentence())));
            return null;
        }
    }

    private static Overall overall(Section root) {
        if (!root.has("overall")) {
            return Overalls.weightedSum();
        }
        Section section = root.isWord("overall") ? null : root.optionalSection("overall");
        String id = section == null ? root.text("overall") : section.text("method");
        Map<String, String> parameters = section == null ? Map.of() : section.wordMap("parameters");
        if (section != null) {
            section.close();
        }
        try {
            return Overalls.of(id, parameters);
        } catch (Parameters.RefusedMethod refused) {
            refused.problems().forEach(problem -> root.problem("overall", "bad-overall", problem));
            return Overalls.weightedSum();
        }
    }

    private static Rounding rounding(Section root) {
        if (root.isWord("rounding") && root.text("rounding").equals("none")) {
            return Rounding.NONE;
        }
        Section section = root.optionalSection("rounding");
        if (section == null) {
            root.text("rounding");
            return Rounding.NONE;
        }
        Section marks = section.optionalSection("marks");
        Rounding.MarkStage stage = marks == null ? null : markStage(marks);
        Integer totals = section.has("totalDecimals") ? section.integer("totalDecimals", 0, 10) : null;
        section.close();
        if (stage == null && totals == null) {
            root.problem(
                    "rounding",
                    "empty-rounding",
                    "%s : none, ou des décimales pour les notes ou les totaux.",
                    "%s: none, or decimals for marks or totals.");
            return Rounding.NONE;
        }
        return new Rounding.HalfUp(stage, totals);
    }

    private static Rounding.MarkStage markStage(Section marks) {
        int decimals = marks.integer("decimals", 0, 10);
        Fraction outOf = marks.has("outOf") ? marks.number("outOf") : null;
        if (outOf != null && outOf.signum() <= 0) {
            marks.problem("outOf", "not-positive", "%s : plus de 0.", "%s: more than 0.");
            outOf = null;
        }
        marks.close();
        return new Rounding.MarkStage(decimals, outOf);
    }

    private static PriceBasis priceBasis(Section root) {
        Section section = root.optionalSection("priceBasis");
        if (section == null) {
            root.text("priceBasis");
            return new PriceBasis("EUR", PriceBasis.Taxes.EXCLUDED, 1);
        }
        String currency = section.text("currency");
        PriceBasis.Taxes taxes = section.choice("taxes", PriceBasis.Taxes.EXCLUDED);
        int months = section.integer("months", 1, 1200);
        if (!currency.matches("[A-Z]{3}")) {
            section.problem("currency", "bad-currency", "%s : trois lettres, comme EUR.", "%s: three letters, as EUR.");
            currency = "EUR";
        }
        section.close();
        return new PriceBasis(currency, taxes, months);
    }

    private static List<Gate> gates(Section root) {
        List<Gate> gates = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Section section : root.sections("gates")) {
            String code = section.text("code");
            if (!codes.add(code)) {
                section.problem("code", "duplicate-gate", "%s : code en double.", "%s: duplicate code.");
            }
            gates.add(new Gate(
                    code,
                    section.bilingual("requirement"),
                    section.bilingual("evidence"),
                    section.flag("orEquivalent", false)));
            section.close();
        }
        return gates;
    }
}
