package fr.pesee.prove.opendata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.prove.opendata.ReadNotice.Missing;
import fr.pesee.prove.opendata.ReadNotice.Nature;
import fr.pesee.prove.opendata.ReadNotice.ReadCriterion;
import fr.pesee.prove.opendata.ReadNotice.ReadLot;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.LegalProfile;
import fr.pesee.rule.model.ModelProblem;
import fr.pesee.rule.model.ModelReading;
import fr.pesee.rule.model.ScoringModels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The grid that the criteria of a lot begin: as far as the notice goes, and where the format of grids wants more, the
 * plainest thing that the editor can open, each told as missing. Pure.
 */
final class NoticeGrid {
    private static final int MOST_CRITERIA = 500;
    private static final String SCALE = "zero-to-twenty";

    private final ReadLot lot;
    private final int number;
    private final List<Missing> missing = new ArrayList<>();

    private NoticeGrid(ReadLot lot, int number) {
        this.lot = lot;
        this.number = number;
    }

    /**
     * A grid and what it lacks.
     *
     * @param json the scoring model; null when there can be none yet
     */
    record Made(@Nullable String json, List<Missing> missing) {}

    /**
     * The grid of a lot.
     *
     * @param number of the lot, counted from 1
     * @param law the state of the law that governs the tender
     */
    static Made of(ReadLot lot, int number, LegalProfile law) {
        NoticeGrid grid = new NoticeGrid(lot, number);
        return new Made(grid.json(law), List.copyOf(grid.missing));
    }

    private @Nullable String json(LegalProfile law) {
        int count = lot.criteria().size();
        if (count == 0 || count > MOST_CRITERIA) {
            miss(count == 0 ? Gap.CRITERIA : Gap.CRITERIA_MANY, Integer.toString(count));
            return null;
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", "pesee-scoring-model/1");
        root.put("id", "eforms-lot-" + number).put("version", 1);
        root.set("title", words(Text.same(lot.title())));
        root.put("legalProfile", law.code()).put("procedure", "formalised");
        ObjectNode basis = root.putObject("priceBasis");
        basis.put("currency", "EUR").put("taxes", "excluded");
        basis.put("months", lot.months() == null ? 12 : lot.months());
        if (lot.months() == null) {
            miss(Gap.MONTHS, "");
        }
        root.put("overall", "WEIGHTED_SUM").put("rounding", "none").put("displayDecimals", 2);
        root.putObject("scales")
                .putObject(SCALE)
                .put("minimum", 0)
                .put("maximum", 20)
                .put("step", "0.5");
        List<@Nullable Fraction> weights = NoticeWeights.of(lot.criteria(), this::miss);
        for (int index = 0; index < count; index++) {
            root.withArray("criteria").add(criterion(lot.criteria().get(index), index + 1, weights.get(index)));
        }
        standIns();
        String json = root.toString();
        List<ModelProblem> problems = problems(json);
        if (!problems.isEmpty()) {
            miss(Gap.GRID_UNMADE, problems.get(0).pointer());
            return null;
        }
        return json;
    }

    /** Also of the canonical form, which is what will be kept: it may be longer. */
    private static List<ModelProblem> problems(String json) {
        ModelReading reading = ScoringModels.read(json);
        return reading.problems().isEmpty()
                ? ScoringModels.read(ScoringModels.toJson(reading.orThrow())).problems()
                : reading.problems();
    }

    private ObjectNode criterion(ReadCriterion read, int place, @Nullable Fraction weight) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("code", "C" + place);
        node.set("name", words(read.name()));
        if (weight != null) {
            node.put("points", written(weight));
        }
        Nature nature = read.nature();
        if (nature == null) {
            miss(Gap.CRITERION_TYPE, "C" + place);
        }
        Nature taken = nature == null ? Nature.QUALITY : nature;
        node.put("type", taken.name().toLowerCase(Locale.ROOT));
        if (read.description() != null) {
            node.putArray("elements").add(words(read.description()));
        }
        if (taken == Nature.QUALITY) {
            node.putObject("quality").put("scale", SCALE);
        } else {
            node.putObject("price").put("formula", "INVERSE");
        }
        return node;
    }

    /** Tells what stands in for what the notice does not say. */
    private void standIns() {
        String prices = codes(Nature.PRICE, Nature.COST);
        String qualities = codes(Nature.QUALITY, null);
        if (!prices.isEmpty()) {
            miss(Gap.FORMULA, prices);
        }
        if (!qualities.isEmpty()) {
            miss(Gap.SCALE, qualities);
        }
    }

    private String codes(@Nullable Nature one, @Nullable Nature other) {
        List<String> codes = new ArrayList<>();
        for (int index = 0; index < lot.criteria().size(); index++) {
            Nature nature = lot.criteria().get(index).nature();
            if (nature == one || nature == other) {
                codes.add("C" + (index + 1));
            }
        }
        return NoticeWeights.listed(codes);
    }

    private void miss(Gap gap, String detail) {
        missing.add(new Missing(gap, number, detail));
    }

    private static ObjectNode words(Text text) {
        return JsonNodeFactory.instance.objectNode().put("fr", text.fr()).put("en", text.en());
    }

    private static String written(Fraction weight) {
        BigDecimal decimal = Shares.plain(weight.toDecimal(10));
        return Fraction.of(decimal).equals(weight)
                ? decimal.toPlainString()
                : weight.numerator() + "/" + weight.denominator();
    }
}
