package fr.pesee.rule.model;

import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.PriceBasis;
import fr.pesee.rule.scoring.Scale;
import fr.pesee.rule.scoring.Threshold;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A model as maps and lists under the keys of the format, every choice written out, for its canonical form. */
final class ModelTree {
    private ModelTree() {}

    static Map<String, Object> of(ScoringModel model) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("format", ScoringModel.FORMAT);
        tree.put("id", model.id());
        tree.put("version", model.version());
        tree.put("title", text(model.title()));
        putText(tree, "notice", model.notice());
        tree.put("legalProfile", model.legalProfile().code());
        Grid grid = model.grid();
        tree.put(
                "overall",
                Map.of(
                        "method",
                        grid.overall().id(),
                        "parameters",
                        grid.overall().parameters()));
        tree.put("rounding", rounding(grid.rounding()));
        tree.put("displayDecimals", grid.displayScale());
        tree.put("tieChain", grid.tieChain());
        tree.put("belowThreshold", Section.written(grid.belowThreshold()));
        tree.put("priceBasis", basis(grid.priceBasis()));
        tree.put("criteria", criteria(grid.criteria(), model.sheets()));
        tree.put("gates", model.gates().stream().map(ModelTree::gate).toList());
        return tree;
    }

    private static List<Object> criteria(List<Criterion> criteria, Map<String, CriterionSheet> sheets) {
        return criteria.stream().<Object>map(node -> criterion(node, sheets)).toList();
    }

    private static Map<String, Object> criterion(Criterion node, Map<String, CriterionSheet> sheets) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("code", node.code());
        tree.put("name", text(node.name()));
        tree.put("points", node.points());
        Threshold threshold = node.threshold();
        if (threshold != null) {
            tree.put("threshold", Map.of("minimum", threshold.minimum(), "outOf", threshold.outOf()));
        }
        CriterionSheet sheet = sheets.get(node.code());
        if (sheet != null) {
            putSheet(tree, sheet);
        }
        if (node instanceof Criterion.Branch branch) {
            tree.put("criteria", criteria(branch.children(), sheets));
        } else if (node instanceof Criterion.Price price) {
            tree.put("price", formula(price.formula()));
        } else if (node instanceof Criterion.Positions positions) {
            tree.put("positions", positions(positions));
        } else if (node instanceof Criterion.Measured measured) {
            tree.put("measured", Map.of("direction", Section.written(measured.direction())));
        } else if (node instanceof Criterion.Quality quality) {
            tree.put("quality", Map.of("scale", scale(quality.scale()), "rescaleBest", quality.rescaledToBest()));
        }
        return tree;
    }

    private static void putSheet(Map<String, Object> tree, CriterionSheet sheet) {
        if (sheet.type() != null) {
            tree.put("type", Section.written(sheet.type()));
        }
        putText(tree, "linkToSubject", sheet.linkToSubject());
        putText(tree, "method", sheet.method());
        if (sheet.page() != null) {
            tree.put("page", sheet.page());
        }
        tree.put("environmental", sheet.environmental());
        tree.put("published", sheet.published());
        tree.put("markSource", Section.written(sheet.markSource()));
    }

    private static Map<String, Object> formula(@Nullable PriceFormula formula) {
        return formula == null ? Map.of() : Map.of("formula", formula.id(), "parameters", formula.parameters());
    }

    private static Map<String, Object> positions(Criterion.Positions positions) {
        Map<String, Object> tree = new TreeMap<>(formula(positions.formula()));
        tree.put(
                "items",
                positions.positions().stream()
                        .map(position -> Map.of(
                                "code", position.code(),
                                "name", text(position.name()),
                                "estimatedValue", position.estimatedValue(),
                                "coefficient", position.coefficient()))
                        .toList());
        return tree;
    }

    private static Map<String, Object> scale(Scale scale) {
        List<Object> levels = scale.levels().stream()
                .<Object>map(level -> Map.of("mark", level.mark(), "label", text(level.label())))
                .toList();
        return Map.of("minimum", scale.minimum(), "maximum", scale.maximum(), "step", scale.step(), "levels", levels);
    }

    private static Object rounding(Rounding rounding) {
        if (!(rounding instanceof Rounding.HalfUp halfUp)) {
            return "none";
        }
        Map<String, Object> tree = new TreeMap<>();
        Rounding.MarkStage marks = halfUp.marks();
        if (marks != null) {
            Map<String, Object> stage = new TreeMap<>();
            stage.put("decimals", marks.decimals());
            if (marks.outOf() != null) {
                stage.put("outOf", marks.outOf());
            }
            tree.put("marks", stage);
        }
        if (halfUp.totalDecimals() != null) {
            tree.put("totalDecimals", halfUp.totalDecimals());
        }
        return tree;
    }

    private static Map<String, Object> basis(PriceBasis basis) {
        return Map.of("currency", basis.currency(), "taxes", Section.written(basis.taxes()), "months", basis.months());
    }

    private static Map<String, Object> gate(Gate gate) {
        return Map.of(
                "code", gate.code(),
                "requirement", text(gate.requirement()),
                "evidence", text(gate.evidence()),
                "orEquivalent", gate.orEquivalent());
    }

    private static Map<String, Object> text(Text text) {
        return Map.of("fr", text.fr(), "en", text.en());
    }

    private static void putText(Map<String, Object> tree, String key, @Nullable Text text) {
        if (text != null) {
            tree.put(key, text(text));
        }
    }
}
