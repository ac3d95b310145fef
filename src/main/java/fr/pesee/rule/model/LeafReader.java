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
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the three ways in which a criterion is marked, with their formulas, scales and thresholds. */
final class LeafReader {
    static final Text QUALITY_ONLY = new Text(
            "Un seuil ne porte que sur des critères de qualité : sur un prix il serait circulaire.",
            "A threshold stands on quality criteria only: on a price it would be circular.");

    private final Map<String, Scale> scales;

    LeafReader(Map<String, Scale> scales) {
        this.scales = scales;
    }

    Criterion price(Section price, CriterionReader.Head head) {
        PriceFormula formula = price.has("formula") ? formula(price) : null;
        Map<String, String> unused = formula == null ? price.wordMap("parameters") : Map.of();
        if (!unused.isEmpty()) {
            price.problem(
                    "parameters",
                    "bad-formula",
                    new Text("Des paramètres sans formule.", "Parameters without a formula."));
        }
        price.close();
        return new Criterion.Price(head.code(), head.name(), head.points(), formula);
    }

    private static PriceFormula formula(Section price) {
        Method method = Method.of(price, "formula", price.word("formula"), price.wordMap("parameters"));
        if (method == null) {
            return PriceFormulas.inverse();
        }
        try {
            return PriceFormulas.of(method.id(), method.parameters());
        } catch (Parameters.RefusedMethod refused) {
            refused.problems().forEach(problem -> price.problem("formula", "bad-formula", problem));
            return PriceFormulas.inverse();
        }
    }

    /** A coefficient that the file leaves out is the value over the sum of all values, as RULE-21 wants. */
    Criterion positions(Section section, CriterionReader.Head head, BiConsumer<String, Section> remember) {
        PriceFormula formula = formula(section);
        List<Section> items = section.sections("items");
        section.close();
        List<Fraction> values = items.stream()
                .map(item -> item.number("estimatedValue", Numbers.POSITIVE))
                .map(value -> value.isZero() ? Fraction.ONE : value)
                .toList();
        Fraction whole = Fraction.sum(values);
        List<Criterion.Position> positions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Section item = items.get(i);
            Fraction stated = item.optionalNumber("coefficient", Numbers.NOT_NEGATIVE);
            Fraction coefficient = stated == null ? values.get(i).divide(whole) : stated;
            String code = item.text("code");
            remember.accept(code, item);
            positions.add(new Criterion.Position(code, item.bilingual("name"), values.get(i), coefficient));
            item.close();
        }
        return new Criterion.Positions(head.code(), head.name(), head.points(), formula, positions);
    }

    Criterion measured(Section measured, CriterionReader.Head head) {
        Criterion.Direction direction = measured.optionalChoice("direction", Criterion.Direction.class);
        if (!measured.has("direction")) {
            measured.missing("direction");
        }
        measured.close();
        return new Criterion.Measured(
                head.code(),
                head.name(),
                head.points(),
                direction == null ? Criterion.Direction.HIGHER_IS_BETTER : direction);
    }

    Criterion quality(Section quality, CriterionReader.Head head) {
        Scale scale = scale(quality);
        boolean rescaled = quality.flag("rescaleBest", false);
        quality.close();
        return new Criterion.Quality(head.code(), head.name(), head.points(), head.threshold(), scale, rescaled);
    }

    private Scale scale(Section quality) {
        if (!quality.isWord("scale")) {
            Section own = quality.optionalSection("scale");
            return own == null ? Scale.ZERO_TO_FIVE : scaleOf(own);
        }
        Scale named = scales.get(quality.text("scale"));
        if (named == null) {
            quality.problem(
                    "scale",
                    "unknown-scale",
                    new Text(
                            "Échelle inconnue : les échelles nommées sont sous scales.",
                            "Unknown scale: named scales stand under scales."));
        }
        return named == null ? Scale.ZERO_TO_FIVE : named;
    }

    static Scale scaleOf(Section section) {
        Fraction minimum = section.number("minimum", Numbers.NOT_NEGATIVE);
        Fraction maximum = section.number("maximum", Numbers.POSITIVE);
        Fraction step = section.number("step", Numbers.POSITIVE);
        List<Scale.Level> levels = new ArrayList<>();
        for (Section level : section.sections("levels")) {
            levels.add(new Scale.Level(level.number("mark", Numbers.NOT_NEGATIVE), level.bilingual("label")));
            level.close();
        }
        section.close();
        if (step.isZero() || maximum.isZero()) {
            return Scale.ZERO_TO_FIVE;
        }
        try {
            return new Scale(minimum, maximum, step, levels);
        } catch (IllegalArgumentException exception) {
            section.problem("step", "bad-scale", contradiction(minimum, maximum, step));
            return Scale.ZERO_TO_FIVE;
        }
    }

    private static Text contradiction(Fraction minimum, Fraction maximum, Fraction step) {
        if (!minimum.isLessThan(maximum)) {
            return new Text(
                    "Le bas de l’échelle (" + minimum + ") n’est pas sous le haut (" + maximum + ").",
                    "The bottom of the scale (" + minimum + ") is not below its top (" + maximum + ").");
        }
        if (!maximum.subtract(minimum).divide(step).isInteger()) {
            return new Text(
                    "Le pas " + step + " ne divise pas l’échelle de " + minimum + " à " + maximum + ".",
                    "Step " + step + " does not divide the scale from " + minimum + " to " + maximum + ".");
        }
        return new Text(
                "Les niveaux montent, sans répétition, de " + minimum + " à " + maximum + ".",
                "Levels rise, none twice, from " + minimum + " to " + maximum + ".");
    }

    static @Nullable Threshold threshold(Section threshold) {
        Fraction minimum = threshold.number("minimum", Numbers.NOT_NEGATIVE);
        Fraction outOf = threshold.number("outOf", Numbers.POSITIVE);
        threshold.close();
        if (minimum.isGreaterThan(outOf)) {
            threshold.problem(
                    "minimum",
                    "bad-threshold",
                    new Text(
                            "Le seuil dépasse le haut de son échelle.",
                            "The threshold is above the top of its scale."));
        }
        return minimum.isGreaterThan(outOf) || outOf.isZero() ? null : new Threshold(minimum, outOf);
    }
}
