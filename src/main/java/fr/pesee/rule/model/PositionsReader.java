package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import fr.pesee.rule.scoring.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a price marked by position. A coefficient that the file leaves out is the position's estimated value over the
 * sum of them, as RULE-21 wants.
 */
final class PositionsReader {
    private PositionsReader() {}

    static Criterion.Positions read(
            Section section, String code, Text name, Fraction points, Map<String, Integer> lines) {
        PriceFormula formula = CriterionReader.formula(section);
        if (formula == null) {
            section.text("formula");
        }
        List<Section> items = section.sections("items");
        section.close();
        List<Fraction> values = new ArrayList<>();
        for (Section item : items) {
            values.add(estimatedValue(item));
        }
        Fraction whole = Fraction.sum(values);
        List<Criterion.Position> positions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Section item = items.get(i);
            Fraction share = values.get(i).divide(whole);
            Fraction coefficient = item.has("coefficient") ? item.number("coefficient") : share;
            if (coefficient.signum() < 0) {
                item.problem("coefficient", "negative", "%s : 0 ou plus.", "%s: 0 or more.");
            }
            String own = item.text("code");
            lines.put(own, item.line());
            positions.add(new Criterion.Position(own, item.bilingual("name"), values.get(i), coefficient));
            item.close();
        }
        return new Criterion.Positions(
                code, name, points, formula == null ? PriceFormulas.inverse() : formula, positions);
    }

    private static Fraction estimatedValue(Section item) {
        Fraction value = item.number("estimatedValue");
        if (value.signum() > 0) {
            return value;
        }
        if (item.has("estimatedValue")) {
            item.problem("estimatedValue", "not-positive", "%s : plus de 0.", "%s: more than 0.");
        }
        return Fraction.ONE;
    }
}
