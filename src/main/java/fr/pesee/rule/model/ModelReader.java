package fr.pesee.rule.model;

import fr.pesee.rule.aggregation.Overall;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.ScoringModel.Procedure;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.MalformedGrid;
import fr.pesee.rule.scoring.PriceBasis;
import fr.pesee.rule.scoring.Scale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the text of a file into a model, or into every reason why it is none. */
final class ModelReader {
    private static final int MAX_CHARACTERS = 1_000_000;
    private static final int MAX_VERSION = 999_999;

    private final Problems problems = new Problems();
    private final Map<String, Integer> lines = new HashMap<>();

    private ModelReader() {}

    static ModelReading read(String text) {
        ModelReader reader = new ModelReader();
        Source source = SourceReader.read(text, MAX_CHARACTERS, reader.problems);
        ScoringModel model = source == null ? null : reader.model(Section.of(source, Place.WHOLE, reader.problems));
        if (model != null
                && reader.problems.isEmpty()
                && ScoringModels.toJson(model).length() > MAX_CHARACTERS) {
            reader.problems.add(
                    1,
                    Place.WHOLE,
                    "too-large",
                    "Modèle trop grand, une fois ses échelles écrites là où elles servent.",
                    "Model too large once its scales are written where they are used.");
        }
        return model == null || !reader.problems.isEmpty()
                ? new ModelReading.Refused(reader.problems.all())
                : new ModelReading.Read(model, new Lines(reader.lines));
    }

    private @Nullable ScoringModel model(Section root) {
        if (!isOf(root, ScoringModel.FORMAT)) {
            return null;
        }
        root.forEachLine((key, line) -> lines.put(Lines.place("", key), line));
        String id = root.text("id");
        if (!id.isEmpty() && !ScoringModels.isId(id)) {
            root.problem(
                    "id",
                    "bad-id",
                    new Text(
                            "Minuscules, chiffres et tirets sont attendus, 60 au plus.",
                            "Lower-case letters, digits and hyphens are expected, 60 at most."));
        }
        int version = root.integer("version", 1, MAX_VERSION);
        Text title = root.bilingual("title");
        Text notice = root.optionalBilingual("notice");
        LegalProfile profile = PolicyReader.profile(root);
        Procedure procedure = PolicyReader.procedure(root);
        CriterionReader criteria = new CriterionReader(scales(root), lines);
        Grid grid = grid(root, criteria);
        List<Gate> gates = gates(root);
        List<Detector> detectors = DetectorReader.detectors(root.sections("abnormallyLow"), grid, lines);
        Map<String, Text> motives = SheetReader.motives(root);
        root.close();
        if (grid == null) {
            return null;
        }
        return new ScoringModel(
                id, version, title, notice, profile, procedure, grid, criteria.sheets(), gates, detectors, motives);
    }

    /** Whether a file says that it is of this format; a problem when it says none, or another. */
    static boolean isOf(Section root, String format) {
        String said = root.text("format");
        if (root.has("format") && !said.equals(format)) {
            root.problem("format", "unknown-format", new Text(format + " est attendu.", format + " is expected."));
        }
        return said.equals(format);
    }

    private static Map<String, Scale> scales(Section root) {
        Map<String, Scale> scales = new TreeMap<>();
        root.sectionMap("scales").forEach((name, section) -> scales.put(name, LeafReader.scaleOf(section)));
        return scales;
    }

    private @Nullable Grid grid(Section root, CriterionReader reader) {
        if (!root.has("criteria")) {
            root.missing("criteria");
        }
        List<Criterion> criteria = reader.criteria(root.sections("criteria"));
        Overall overall = PolicyReader.overall(root);
        Rounding rounding = PolicyReader.rounding(root);
        int displayDecimals = PolicyReader.displayDecimals(root);
        List<String> tieChain = PolicyReader.tieChain(root);
        Grid.BelowThreshold below = belowThreshold(root, reader.hasThreshold());
        PriceBasis basis = PolicyReader.priceBasis(root);
        try {
            return new Grid(criteria, overall, rounding, displayDecimals, tieChain, below, basis);
        } catch (MalformedGrid malformed) {
            malformed.problems().forEach(problem -> add(problem, root, reader));
            return null;
        }
    }

    /** A criterion without a code was reported as such already. */
    private void add(MalformedGrid.Problem problem, Section root, CriterionReader criteria) {
        String key = problem.key();
        if (problem.code().isEmpty() && key.endsWith("-code")) {
            return;
        }
        Lines known = new Lines(lines);
        if (key.endsWith("tie-key")) {
            problems.add(known.ofKey("tieChain"), problem.code(), root.at("tieChain"), key, problem.sentence());
        } else {
            problems.add(
                    known.of(problem.code()), problem.code(), criteria.place(problem.code()), key, problem.sentence());
        }
    }

    /** RULE-20: a grid with a threshold states what becomes of the references. */
    private static Grid.BelowThreshold belowThreshold(Section root, boolean required) {
        if (required && !root.has("belowThreshold")) {
            root.missing("belowThreshold");
        }
        return root.choice("belowThreshold", Grid.BelowThreshold.LEAVES_REFERENCES);
    }

    private List<Gate> gates(Section root) {
        List<Gate> gates = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Section section : root.sections("gates")) {
            String code = section.text("code");
            if (!code.isEmpty() && !codes.add(code)) {
                section.problem(
                        "code", "duplicate-gate", new Text("Code d’exigence en double.", "Gate code used twice."));
            }
            lines.put(Lines.place("", "gates/" + code), section.line());
            Text requirement = section.bilingual("requirement");
            Text evidence = section.bilingual("evidence");
            boolean orEquivalent = section.flag("orEquivalent", false);
            gates.add(new Gate(code, requirement, evidence, orEquivalent, label(section)));
            section.close();
        }
        return gates;
    }

    private static Gate.@Nullable Label label(Section gate) {
        Section section = gate.optionalSection("label");
        if (section == null) {
            return null;
        }
        String scheme = section.text("scheme");
        Gate.Label label =
                new Gate.Label(scheme, section.optionalText("version"), section.bilinguals("characteristics"));
        section.close();
        return label;
    }
}
