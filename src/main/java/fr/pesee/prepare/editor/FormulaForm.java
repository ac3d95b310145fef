package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.grid.FormulaWords;
import fr.pesee.prepare.grid.PriceChart;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.CatalogueEntry.Status;
import fr.pesee.rule.formula.Parameters;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The choice of a price formula: every one of the catalogue with its parameters, and imaginary prices. Pure. */
final class FormulaForm {
    static final String FORMULA = "formula";
    private static final String PARAMETERS = "parameters";
    private static final int LONGEST = 20;
    static final List<String> PRICES = List.of("price1", "price2", "price3");
    private static final List<String> MOTIVATED = List.of("RULE-12", "RULE-14", "RULE-15", "RULE-24");

    private FormulaForm() {}

    /**
     * A formula to choose.
     *
     * @param entry what the catalogue says of it
     * @param words the same in plain words
     */
    record Choice(CatalogueEntry entry, FormulaWords words, List<Field> fields) {
        static Choice of(CatalogueEntry entry) {
            List<Field> fields = entry.parameters().stream()
                    .map(one -> new Field(entry.id() + "." + one.name(), one.name(), one.range()))
                    .toList();
            return new Choice(entry, FormulaWords.of(entry.id()), fields);
        }
    }

    /** A parameter's field. */
    record Field(String name, String parameter, Text range) {}

    /** The formulas of one standing in law. */
    static List<Choice> choices(Status status) {
        return PriceFormulas.catalogue().stream()
                .filter(entry -> entry.status() == status)
                .map(Choice::of)
                .toList();
    }

    /** The node of the criterion that holds its formula. */
    private static JsonNode holder(ObjectNode criterion) {
        return criterion.has("positions") ? criterion.path("positions") : criterion.path("price");
    }

    /** Whether the criterion is a price that some formula marks. */
    static boolean isPrice(ObjectNode criterion) {
        return holder(criterion).isObject();
    }

    /** The choice that stands, with prices to show it on. */
    static Map<String, String> of(ObjectNode criterion, String language) {
        Map<String, String> values = new LinkedHashMap<>();
        String id = holder(criterion).path(FORMULA).asText();
        values.put(FORMULA, id);
        holder(criterion)
                .path(PARAMETERS)
                .properties()
                .forEach(one -> values.put(
                        id + "." + one.getKey(), Written.shown(one.getValue().asText(), language)));
        PriceFormula formula = standing(criterion);
        List<Fraction> prices = PriceChart.imaginary(formula == null ? PriceFormulas.inverse() : formula);
        for (int index = 0; index < PRICES.size(); index++) {
            values.put(PRICES.get(index), Written.shown(prices.get(index).toString(), language));
        }
        return values;
    }

    /** The formula that stands; null where the aggregation reads the price itself. */
    static @Nullable PriceFormula standing(ObjectNode criterion) {
        JsonNode holder = holder(criterion);
        if (!holder.has(FORMULA)) {
            return null;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        holder.path(PARAMETERS)
                .properties()
                .forEach(one -> parameters.put(one.getKey(), one.getValue().asText()));
        return PriceFormulas.of(holder.path(FORMULA).asText(), parameters);
    }

    /** The formula as chosen, with each refusal beside the choice; null where it cannot be made. */
    static @Nullable PriceFormula chosen(Typed form, List<Refusal> refusals) {
        String id = form.value(FORMULA);
        try {
            return PriceFormulas.of(id, parameters(form, id));
        } catch (Parameters.RefusedMethod refused) {
            refused.problems()
                    .forEach(problem ->
                            refusals.add(Refusal.inWords("/" + id, EditorProblem.GRID_PLACE_WRONG, problem)));
            return null;
        }
    }

    private static Map<String, String> parameters(Typed form, String id) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String begin = id + ".";
        for (String name : form.names()) {
            String typed = form.value(name).strip();
            if (name.startsWith(begin) && !typed.isEmpty()) {
                String parameter = name.substring(begin.length());
                parameters.put(parameter, parameter.equals("bands") ? bands(typed) : Written.number(typed));
            }
        }
        return parameters;
    }

    /** A comma before a limit sets bands apart; any other is a decimal one. */
    private static String bands(String typed) {
        return typed.replaceAll(",(?=\\s*\\d+(?:[.,]\\d+)?\\s*=)", ";")
                .replace(',', '.')
                .replace(";", ", ");
    }

    /** Imaginary prices as typed, rising; fewer than two where they cannot be read or are not above 0. */
    static List<Fraction> prices(Typed form) {
        List<Fraction> prices = new ArrayList<>();
        for (String name : PRICES) {
            String typed = Written.number(form.value(name));
            Fraction price = typed.length() > LONGEST ? null : GridDraft.number(typed);
            if (price != null && price.signum() > 0) {
                prices.add(price);
            }
        }
        return prices.stream().sorted().toList();
    }

    /**
     * The criterion with the formula. With another one go the reasons recorded for it (RULE-24), and the words in which
     * it was announced: they would say what is no longer so (R2152-11).
     */
    static void put(ObjectNode criterion, PriceFormula formula) {
        if (!Objects.equals(formula, standing(criterion))) {
            Motives.drop(criterion, MOTIVATED);
            Text method = FormulaWords.method(formula);
            Written.putText(criterion, "method", method.fr(), method.en());
        }
        ObjectNode holder = (ObjectNode) holder(criterion);
        holder.put(FORMULA, formula.id());
        ObjectNode parameters = holder.putObject(PARAMETERS);
        formula.parameters().forEach(parameters::put);
    }
}
