package fr.pesee.rule.scoring;

import fr.pesee.rule.aggregation.Overall;
import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Explanation.Computed;
import fr.pesee.rule.exact.Explanation.Given;
import fr.pesee.rule.exact.Explanation.What;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.List;

/** Explains an index of price and quality together: both of them, their weights, and what it draws from other bids. */
final class IndexExplainer {
    private final Grid grid;
    private final Field field;
    private final Totals totals;
    private final Explainer explainer;
    private final Criterion.Price price;

    IndexExplainer(Grid grid, Field field, Totals totals, Explainer explainer) {
        this.grid = grid;
        this.field = field;
        this.totals = totals;
        this.explainer = explainer;
        this.price = grid.barePrice().orElseThrow();
    }

    void inputs(int bid, List<Explanation> inputs) {
        inputs.add(explainer.leaves().given(price, "price", new Text("Prix", "Price"), bid));
        inputs.add(quality(bid));
        String source = "grid#" + price.code() + "/points";
        inputs.add(given("price-weight", new Text("Poids du prix", "Weight of price"), price.points(), source));
        inputs.add(given(
                "quality-weight",
                new Text("Poids de la qualité", "Weight of quality"),
                totals.qualityWeight(),
                "grid#quality/points"));
        Overall overall = grid.overall();
        String published = "grid#overall/parameters";
        overall.constants()
                .forEach((name, value) -> inputs.add(LeafExplainer.constant("overall", name, value, published)));
        for (Overall.Drawn drawn : overall.references(totals.race())) {
            inputs.add(drawn.isPrice() ? drawnPrice(drawn) : drawnQuality(drawn));
        }
    }

    private Explanation drawnPrice(Overall.Drawn drawn) {
        return explainer
                .leaves()
                .reference(price, drawn.key(), drawn.label(), drawn.value().value(), drawn.isOneOfThem());
    }

    private Explanation drawnQuality(Overall.Drawn drawn) {
        List<Explanation> having = new ArrayList<>();
        List<Explanation> all = new ArrayList<>();
        for (int bid = 0; bid < field.size(); bid++) {
            if (field.isReference(bid)) {
                Explanation quality = quality(bid);
                all.add(quality);
                if (drawn.isOneOfThem() && quality.value().equals(drawn.value().value())) {
                    having.add(quality);
                }
            }
        }
        What what = new What(drawn.key(), "overall", drawn.label());
        List<Explanation> inputs = having.isEmpty() ? all : having;
        return computed(what, drawn.value(), "RULE-26", inputs);
    }

    /** The share of the quality points: those of every leaf but the price. */
    private Explanation quality(int bid) {
        List<Explanation> inputs = new ArrayList<>();
        for (Criterion.Leaf leaf : grid.qualityLeaves()) {
            inputs.add(explainer.points(leaf, bid));
        }
        String name = field.bids().get(bid).bid();
        What what = new What("quality", name, new Text("Part des points de qualité", "Share of the quality points"));
        return computed(what, totals.quality(bid), "RULE-36", inputs);
    }

    private static Explanation computed(What what, Figure figure, String rule, List<Explanation> inputs) {
        return new Computed(what, figure.value(), figure.approximated(), rule, "R2152-6", inputs);
    }

    private static Explanation given(String key, Text label, Fraction value, String source) {
        return new Given(new What(key, "overall", label), value, source);
    }
}
