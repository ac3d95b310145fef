package fr.pesee.prove.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.CriterionSheet;
import fr.pesee.rule.model.CriterionSheet.Weight;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The criteria of a published grid as the OCDS extension for award criteria has them: one flat list of what is marked,
 * each under the names of the criteria above it, whose percentages sum to exactly 100 (RULE-133). Pure.
 */
final class OcdsCriteria {
    private static final Fraction HUNDRED = Fraction.of(100);
    private static final String NUMBER = "number";
    private static final String WEIGHT = "weight";

    private final ScoringModel model;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private OcdsCriteria(ScoringModel model) {
        this.model = model;
        boolean weighted = model.isWeighted();
        model.grid().criteria().forEach(criterion -> collect(criterion, "", weighted));
    }

    /**
     * A criterion that bids are marked on; one at the top where criteria are only ranked.
     *
     * @param name after the names of those above it
     */
    private record Leaf(Criterion criterion, String name) {}

    /** The award criteria of a lot. */
    static ObjectNode of(ScoringModel model) {
        return new OcdsCriteria(model).node();
    }

    /** How the lot is awarded, by the code list {@code awardCriteria}. */
    static String code(ScoringModel model) {
        OcdsCriteria criteria = new OcdsCriteria(model);
        Set<String> types = criteria.leaves.stream()
                .map(leaf -> criteria.type(leaf.criterion()))
                .collect(Collectors.toSet());
        return types.size() == 1 ? types.iterator().next() + "Only" : "ratedCriteria";
    }

    private void collect(Criterion criterion, String above, boolean weighted) {
        String name = above.isEmpty()
                ? criterion.name().fr()
                : above + "\u202F: " + criterion.name().fr();
        if (weighted && criterion instanceof Criterion.Branch) {
            remark(criterion);
            criterion.children().forEach(below -> collect(below, name, true));
            return;
        }
        leaves.add(new Leaf(criterion, name));
    }

    private void remark(Criterion branch) {
        Threshold threshold = branch.threshold();
        if (threshold != null) {
            remarks.add(branch.name().fr() + "\u202F: au moins " + decimal(threshold.minimum()) + " sur "
                    + decimal(threshold.outOf()) + ", sinon l’offre est éliminée.");
        }
    }

    private ObjectNode node() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        List<BigDecimal> percents = model.isWeighted() ? percents() : List.of();
        Text reason = model.procedure().objectiveReasonForRanking();
        if (!model.isWeighted() && reason != null) {
            node.put("orderRationale", reason.fr());
        }
        ArrayNode criteria = JsonNodeFactory.instance.arrayNode();
        for (int index = 0; index < leaves.size(); index++) {
            ObjectNode one = criterion(leaves.get(index));
            ArrayNode numbers = one.putArray("numbers");
            weigh(numbers, index, percents);
            threshold(numbers, leaves.get(index).criterion());
            criteria.add(one);
        }
        if (!remarks.isEmpty()) {
            node.put("weightingDescription", String.join(" ", remarks));
        }
        node.set("criteria", criteria);
        return node;
    }

    private ObjectNode criterion(Leaf leaf) {
        Criterion criterion = leaf.criterion();
        CriterionSheet sheet = model.sheet(criterion.code());
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.put("type", type(criterion));
        one.put("name", leaf.name());
        String method =
                sheet.method() == null ? "" : "\u202F: " + sheet.method().fr();
        one.put("description", criterion.code() + method);
        return one;
    }

    /** By the code list {@code awardCriterionType}. */
    private String type(Criterion criterion) {
        CriterionSheet.Type said = model.sheet(criterion.code()).type();
        if (said != null) {
            return said.name().toLowerCase(Locale.ROOT);
        }
        boolean price = criterion instanceof Criterion.Price || criterion instanceof Criterion.Positions;
        return price ? "price" : "quality";
    }

    private void weigh(ArrayNode numbers, int index, List<BigDecimal> percents) {
        if (percents.isEmpty()) {
            numbers.addObject().put(NUMBER, index + 1).put(WEIGHT, "order");
            return;
        }
        Criterion criterion = leaves.get(index).criterion();
        Weight weight = model.sheet(criterion.code()).weight();
        if (weight.range() == null) {
            numbers.addObject().put(NUMBER, percents.get(index)).put(WEIGHT, "percentageExact");
            return;
        }
        // What is fixed later is not told: the middle of what was announced stands for it (RULE-08).
        Fraction middle = weight.range().minimum().add(weight.range().maximum()).divide(Fraction.of(2));
        boolean stated = weight.unit() == Weight.Unit.POINTS || weight.value().isZero();
        Fraction unit = stated ? Fraction.ONE : criterion.points().divide(weight.value());
        numbers.addObject().put(NUMBER, decimal(middle.multiply(unit))).put(WEIGHT, "percentageRangeMiddle");
    }

    private void threshold(ArrayNode numbers, Criterion criterion) {
        Threshold threshold = criterion.threshold();
        if (threshold != null) {
            numbers.addObject().put(NUMBER, decimal(threshold.minimum())).put("threshold", "minimumScore");
            remark(criterion);
        }
    }

    /** The percentages of the leaves: exact decimals, or four decimals that sum to 100 where thirds allow no better. */
    private List<BigDecimal> percents() {
        Fraction whole = Fraction.sum(
                leaves.stream().map(leaf -> leaf.criterion().points()).toList());
        if (whole.isZero()) {
            return List.of();
        }
        List<Fraction> exact = leaves.stream()
                .map(leaf -> leaf.criterion().points().multiply(HUNDRED).divide(whole))
                .toList();
        if (exact.stream().allMatch(one -> Fraction.of(decimal(one)).equals(one))) {
            return exact.stream().map(OcdsCriteria::decimal).toList();
        }
        remarks.add("Poids exacts\u202F: "
                + leaves.stream()
                        .map(leaf ->
                                leaf.criterion().code() + " " + leaf.criterion().points())
                        .collect(Collectors.joining(", "))
                + ".");
        return Shares.of(exact, HUNDRED, 4);
    }

    private static BigDecimal decimal(Fraction value) {
        return Shares.plain(value.toDecimal(10));
    }
}
