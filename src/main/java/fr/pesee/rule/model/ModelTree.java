package fr.pesee.rule.model;

import fr.pesee.rule.aggregation.Overall;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.model.CriterionSheet.Pricing;
import fr.pesee.rule.model.CriterionSheet.Weight;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.PriceBasis;
import fr.pesee.rule.scoring.Scale;
import fr.pesee.rule.scoring.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        tree.put("procedure", Words.written(model.procedure().kind()));
        putText(tree, "objectiveReasonForRanking", model.procedure().objectiveReasonForRanking());
        Grid grid = model.grid();
        tree.put("overall", overall(grid.overall()));
        tree.put("rounding", rounding(grid.rounding()));
        tree.put("displayDecimals", grid.displayScale());
        tree.put("tieChain", grid.tieChain());
        tree.put("belowThreshold", Words.written(grid.belowThreshold()));
        tree.put("priceBasis", basis(grid.priceBasis()));
        tree.put("criteria", criteria(grid.criteria(), model.sheets()));
        tree.put("gates", model.gates().stream().map(ModelTree::gate).toList());
        tree.put(
                "abnormallyLow",
                model.detectors().stream().map(DetectorReader::tree).toList());
        putTexts(tree, "motives", model.motives());
        return tree;
    }

    private static Map<String, Object> overall(Overall overall) {
        return Map.of("method", overall.id(), "parameters", overall.parameters());
    }

    private static List<Object> criteria(List<Criterion> criteria, Map<String, CriterionSheet> sheets) {
        return criteria.stream().<Object>map(node -> criterion(node, sheets)).toList();
    }

    private static Map<String, Object> criterion(Criterion node, Map<String, CriterionSheet> sheets) {
        CriterionSheet sheet = Objects.requireNonNull(sheets.get(node.code()), node.code());
        Map<String, Object> tree = new TreeMap<>();
        tree.put("code", node.code());
        tree.put("name", text(node.name()));
        Threshold threshold = node.threshold();
        if (threshold != null) {
            boolean published = sheet.thresholdPublished();
            tree.put(
                    "threshold",
                    Map.of("minimum", threshold.minimum(), "outOf", threshold.outOf(), "published", published));
        }
        putWeight(tree, sheet.weight());
        putSheet(tree, sheet);
        if (node instanceof Criterion.Branch branch) {
            tree.put("criteria", criteria(branch.children(), sheets));
        } else if (node instanceof Criterion.Price price) {
            tree.put("price", price(price.formula(), sheet.pricing()));
        } else if (node instanceof Criterion.Positions positions) {
            Map<String, Object> priced = price(positions.formula(), sheet.pricing());
            priced.put("items", positions(positions));
            tree.put("positions", priced);
        } else if (node instanceof Criterion.Measured measured) {
            tree.put("measured", measured(measured, sheet.unit()));
        } else if (node instanceof Criterion.Quality quality) {
            tree.put("quality", Map.of("scale", scale(quality.scale()), "rescaleBest", quality.rescaledToBest()));
        }
        return tree;
    }

    private static void putWeight(Map<String, Object> tree, Weight weight) {
        if (weight.isStated()) {
            tree.put(weight.unit() == Weight.Unit.PERCENT ? "percent" : "points", weight.value());
        }
        Weight.Range range = weight.range();
        if (range != null) {
            tree.put("weightRange", Map.of("minimum", range.minimum(), "maximum", range.maximum()));
        }
    }

    private static void putSheet(Map<String, Object> tree, CriterionSheet sheet) {
        if (sheet.type() != null) {
            tree.put("type", Words.written(sheet.type()));
        }
        putText(tree, "linkToSubject", sheet.linkToSubject());
        putText(tree, "method", sheet.method());
        if (sheet.page() != null) {
            tree.put("page", sheet.page());
        }
        tree.put("environmental", sheet.environmental());
        tree.put("published", sheet.published());
        tree.put("markSource", Words.written(sheet.markSource()));
        tree.put("elements", sheet.elements().stream().map(ModelTree::text).toList());
        putTexts(tree, "motives", sheet.motives());
    }

    private static Map<String, Object> price(@Nullable PriceFormula formula, @Nullable Pricing pricing) {
        Map<String, Object> tree = new TreeMap<>();
        if (formula != null) {
            tree.put("formula", formula.id());
            tree.put("parameters", formula.parameters());
        }
        if (pricing != null) {
            tree.put("basis", Words.written(pricing.basis()));
            tree.put("floor", Words.written(pricing.floor()));
        }
        return tree;
    }

    /** Coefficients that follow from the values are left out: reading finds them again, with as many digits. */
    private static List<Object> positions(Criterion.Positions positions) {
        boolean stated = !positions.hasLawfulCoefficients();
        List<Object> items = new ArrayList<>();
        for (Criterion.Position position : positions.positions()) {
            Map<String, Object> item = new TreeMap<>();
            item.put("code", position.code());
            item.put("name", text(position.name()));
            item.put("estimatedValue", position.estimatedValue());
            if (stated) {
                item.put("coefficient", position.coefficient());
            }
            items.add(item);
        }
        return items;
    }

    private static Map<String, Object> measured(Criterion.Measured leaf, @Nullable String unit) {
        String direction = Words.written(leaf.direction());
        return unit == null ? Map.of("direction", direction) : Map.of("direction", direction, "unit", unit);
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
        return Map.of("currency", basis.currency(), "taxes", Words.written(basis.taxes()), "months", basis.months());
    }

    private static Map<String, Object> gate(Gate gate) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("code", gate.code());
        tree.put("requirement", text(gate.requirement()));
        tree.put("evidence", text(gate.evidence()));
        tree.put("orEquivalent", gate.orEquivalent());
        Gate.Label label = gate.label();
        if (label != null) {
            Map<String, Object> asked = new TreeMap<>();
            asked.put("scheme", label.scheme());
            if (label.version() != null) {
                asked.put("version", label.version());
            }
            asked.put(
                    "characteristics",
                    label.characteristics().stream().map(ModelTree::text).toList());
            tree.put("label", asked);
        }
        return tree;
    }

    private static Map<String, Object> text(Text text) {
        return Map.of("fr", text.fr(), "en", text.en());
    }

    private static void putTexts(Map<String, Object> tree, String key, Map<String, Text> texts) {
        Map<String, Object> all = new TreeMap<>();
        texts.forEach((name, text) -> all.put(name, text(text)));
        if (!all.isEmpty()) {
            tree.put(key, all);
        }
    }

    private static void putText(Map<String, Object> tree, String key, @Nullable Text text) {
        if (text != null) {
            tree.put(key, text(text));
        }
    }
}
