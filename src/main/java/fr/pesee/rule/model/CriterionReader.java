package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.Parameters;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Scale;
import fr.pesee.rule.scoring.Threshold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tree of criteria, with the sheet and the line of each. */
final class CriterionReader {
    private static final List<String> KINDS = List.of("criteria", "price", "positions", "measured", "quality");

    private final Map<String, Scale> scales;
    private final Map<String, CriterionSheet> sheets = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    CriterionReader(Map<String, Scale> scales) {
        this.scales = scales;
    }

    List<Criterion> criteria(List<Section> sections) {
        List<Criterion> criteria = new ArrayList<>();
        for (Section section : sections) {
            criteria.add(criterion(section));
        }
        return criteria;
    }

    Map<String, CriterionSheet> sheets() {
        return sheets;
    }

    Map<String, Integer> lines() {
        return lines;
    }

    private Criterion criterion(Section section) {
        String code = section.text("code");
        Text name = section.bilingual("name");
        Fraction points = section.number("points");
        Threshold threshold = threshold(section);
        sheets.put(code, sheet(section));
        lines.put(code, section.line());
        Criterion criterion = body(section, code, name, points, threshold);
        if (threshold != null && criterion.threshold() == null) {
            section.problem(
                    "threshold",
                    "circular-threshold",
                    "%s : un seuil ne porte que sur des critères de qualité.",
                    "%s: a threshold stands on quality criteria only.");
        }
        section.close();
        return criterion;
    }

    /** A criterion has sub-criteria, or is marked in exactly one way. */
    private Criterion body(Section section, String code, Text name, Fraction points, @Nullable Threshold threshold) {
        Section price = section.optionalSection("price");
        Section measured = section.optionalSection("measured");
        Section quality = section.optionalSection("quality");
        Section positions = section.optionalSection("positions");
        List<Section> children = section.sections("criteria");
        long kinds = KINDS.stream().filter(section::has).count();
        if (kinds != 1) {
            section.problem(
                    "code",
                    "one-kind",
                    "%s : exactement une clé parmi " + String.join(", ", KINDS) + ".",
                    "%s: exactly one key of " + String.join(", ", KINDS) + ".");
        }
        if (price != null) {
            PriceFormula formula = formula(price);
            price.close();
            return new Criterion.Price(code, name, points, formula);
        }
        if (measured != null) {
            Criterion.Direction direction = measured.choice("direction", Criterion.Direction.HIGHER_IS_BETTER);
            measured.close();
            return new Criterion.Measured(code, name, points, direction);
        }
        if (quality != null) {
            Scale scale = scale(quality);
            boolean rescaled = quality.flag("rescaleBest", false);
            quality.close();
            return new Criterion.Quality(code, name, points, threshold, scale, rescaled);
        }
        if (positions != null) {
            return PositionsReader.read(positions, code, name, points, lines);
        }
        return new Criterion.Branch(code, name, points, threshold, criteria(children));
    }

    /** The formula of a price; null when the file names none, which only some aggregations allow. */
    static @Nullable PriceFormula formula(Section price) {
        String id = price.optionalText("formula");
        Map<String, String> parameters = price.wordMap("parameters");
        if (id == null) {
            return null;
        }
        try {
            return PriceFormulas.of(id, parameters);
        } catch (Parameters.RefusedMethod refused) {
            refused.problems().forEach(problem -> price.problem("formula", "bad-formula", problem));
            return PriceFormulas.inverse();
        }
    }

    private Scale scale(Section quality) {
        if (!quality.isWord("scale")) {
            Section own = quality.optionalSection("scale");
            return own == null ? Scale.ZERO_TO_FIVE : scaleOf(own);
        }
        Scale named = scales.get(quality.text("scale"));
        if (named == null) {
            quality.problem("scale", "unknown-scale", "%s : échelle inconnue.", "%s: unknown scale.");
        }
        return named == null ? Scale.ZERO_TO_FIVE : named;
    }

    static Scale scaleOf(Section section) {
        Fraction minimum = section.number("minimum");
        Fraction maximum = section.number("maximum");
        Fraction step = section.number("step");
        List<Scale.Level> levels = new ArrayList<>();
        for (Section level : section.sections("levels")) {
            levels.add(new Scale.Level(level.number("mark"), level.bilingual("label")));
            level.close();
        }
        section.close();
        try {
            return new Scale(minimum, maximum, step, levels);
        } catch (IllegalArgumentException exception) {
            section.problem(
                    "step",
                    "bad-scale",
                    "%s : limites, pas et niveaux de l'échelle se contredisent.",
                    "%s: limits, step and levels of the scale contradict one another.");
            return Scale.ZERO_TO_FIVE;
        }
    }

    private static @Nullable Threshold threshold(Section section) {
        Section threshold = section.optionalSection("threshold");
        if (threshold == null) {
            return null;
        }
        Fraction minimum = threshold.number("minimum");
        Fraction outOf = threshold.number("outOf");
        threshold.close();
        try {
            return new Threshold(minimum, outOf);
        } catch (IllegalArgumentException exception) {
            threshold.problem(
                    "minimum",
                    "bad-threshold",
                    "%s : le seuil n'est pas entre 0 et le haut de son échelle.",
                    "%s: the threshold is not between 0 and the top of its scale.");
            return null;
        }
    }

    private static CriterionSheet sheet(Section section) {
        return new CriterionSheet(
                section.optionalChoice("type", CriterionSheet.Type.class),
                section.optionalBilingual("linkToSubject"),
                section.optionalBilingual("method"),
                section.optionalText("page"),
                section.flag("environmental", false),
                section.flag("published", true),
                section.choice("markSource", CriterionSheet.MarkSource.EVALUATOR));
    }
}
