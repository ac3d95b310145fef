package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.CriterionSheet.Pricing;
import fr.pesee.rule.model.CriterionSheet.Weight;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a criterion says besides what its marks are computed from. */
final class SheetReader {
    private static final Pattern RULE = Pattern.compile("RULE-[0-9]{2,3}");

    private SheetReader() {}

    static CriterionSheet sheet(
            Section section,
            Weight weight,
            boolean thresholdPublished,
            @Nullable Pricing pricing,
            @Nullable String unit) {
        return new CriterionSheet(
                section.optionalChoice("type", CriterionSheet.Type.class),
                weight,
                section.optionalBilingual("linkToSubject"),
                section.optionalBilingual("method"),
                section.optionalText("page"),
                section.flag("environmental", false),
                section.flag("published", true),
                thresholdPublished,
                section.choice("markSource", CriterionSheet.MarkSource.EVALUATOR),
                section.bilinguals("elements"),
                pricing,
                unit,
                motives(section));
    }

    static Weight weight(Section section) {
        Fraction points = section.optionalNumber("points", Numbers.NOT_NEGATIVE);
        Fraction percent = section.optionalNumber("percent", Numbers.PERCENTAGE);
        Weight.Range range = range(section);
        if (points != null && percent != null) {
            section.problem(
                    "percent",
                    "two-weights",
                    new Text("points ou percent, pas les deux.", "points or percent, not both."));
        }
        if (points != null) {
            return new Weight(Weight.Unit.POINTS, points, range);
        }
        if (percent != null) {
            return new Weight(Weight.Unit.PERCENT, percent, range);
        }
        if (range != null) {
            section.missing("points");
        }
        return Weight.NONE;
    }

    private static Weight.@Nullable Range range(Section section) {
        Section range = section.optionalSection("weightRange");
        if (range == null) {
            return null;
        }
        Fraction minimum = range.number("minimum", Numbers.NOT_NEGATIVE);
        Fraction maximum = range.number("maximum", Numbers.POSITIVE);
        range.close();
        if (!minimum.isLessThan(maximum) && !maximum.isZero()) {
            range.problem(
                    "maximum",
                    "bad-range",
                    new Text("Le maximum n’est pas au-dessus du minimum.", "The maximum is not above the minimum."));
        }
        return new Weight.Range(minimum, maximum);
    }

    /** Null when there is no price. */
    static @Nullable Pricing pricing(@Nullable Section price) {
        return price == null
                ? null
                : new Pricing(price.choice("basis", Pricing.Basis.TOTAL), price.choice("floor", Pricing.Floor.ZERO));
    }

    /** Motives by the rule that they answer. */
    static Map<String, Text> motives(Section section) {
        Map<String, Text> motives = section.bilingualMap("motives");
        for (String rule : motives.keySet()) {
            if (!RULE.matcher(rule).matches()) {
                section.problem(
                        "motives",
                        "bad-rule",
                        new Text(
                                "Un motif répond à une règle, nommée comme RULE-24.",
                                "A motive answers a rule, named as RULE-24."));
            }
        }
        return motives;
    }
}
