package fr.pesee.rule.scoring;

import fr.pesee.rule.aggregation.Contender;
import fr.pesee.rule.aggregation.Race;
import fr.pesee.rule.aggregation.Standing;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.scoring.BidResult.Points;
import fr.pesee.rule.scoring.Marking.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** From marks to the figures that bids are ranked by, at one stage: before or after the published rounding of marks. */
final class Totals {
    private final Grid grid;
    private final Field field;
    private final Map<String, Column> columns;
    private final Function<Points, Figure> stage;
    private final Criterion.@Nullable Leaf barePrice;
    private final List<Criterion.Leaf> qualityLeaves;
    private final Fraction qualityWeight;
    private final Race race;

    Totals(Grid grid, Field field, Map<String, Column> columns, Function<Points, Figure> stage) {
        this.grid = grid;
        this.field = field;
        this.columns = columns;
        this.stage = stage;
        this.barePrice = grid.barePrice().orElse(null);
        this.qualityLeaves = barePrice == null ? List.of() : grid.qualityLeaves();
        this.qualityWeight =
                Fraction.sum(qualityLeaves.stream().map(Criterion.Leaf::points).toList());
        this.race = makeRace();
    }

    /** The standing of each ranked bid, in the order of the field. */
    List<Standing> standings(UnaryOperator<Fraction> roundTotal) {
        return race.ranked().isEmpty() ? List.of() : grid.overall().standings(race, roundTotal);
    }

    Race race() {
        return race;
    }

    private Race makeRace() {
        List<Contender> ranked = new ArrayList<>();
        List<Contender> references = new ArrayList<>();
        for (int bid = 0; bid < field.size(); bid++) {
            if (field.isReference(bid)) {
                Contender contender = contender(bid);
                references.add(contender);
                if (field.isRanked(bid)) {
                    ranked.add(contender);
                }
            }
        }
        List<Fraction> criterionPoints =
                grid.criteria().stream().map(Criterion::points).toList();
        Fraction priceWeight = barePrice == null ? Fraction.ZERO : barePrice.points();
        return new Race(ranked, references, criterionPoints, priceWeight, qualityWeight);
    }

    private Contender contender(int bid) {
        String name = field.bids().get(bid).bid();
        if (barePrice == null) {
            List<Figure> criteria = new ArrayList<>();
            for (Criterion criterion : grid.criteria()) {
                criteria.add(figure(criterion, bid));
            }
            return new Contender(name, criteria, null);
        }
        Fraction price = Scoring.given(field.bids().get(bid), barePrice).value();
        return new Contender(name, List.of(), new Contender.Offer(price, quality(bid)));
    }

    /** The share of the quality points that a bid earned; only where the aggregation reads the price. */
    Figure quality(int bid) {
        List<Figure> earned = new ArrayList<>();
        for (Criterion.Leaf leaf : qualityLeaves) {
            earned.add(figure(leaf, bid));
        }
        return Figure.sum(earned).multiply(qualityWeight.reciprocal());
    }

    Fraction qualityWeight() {
        return qualityWeight;
    }

    /** The values of the tie chain, higher first; a price that has no marks counts for less the higher it is. */
    List<Fraction> chain(int bid) {
        List<Fraction> chain = new ArrayList<>();
        for (String key : grid.tieChain()) {
            if (barePrice != null && barePrice.code().equals(key)) {
                chain.add(
                        Scoring.given(field.bids().get(bid), barePrice).value().negate());
            } else {
                chain.add(points(key, bid).value());
            }
        }
        return chain;
    }

    private Figure figure(Criterion criterion, int bid) {
        return points(criterion.code(), bid);
    }

    private Figure points(String code, int bid) {
        Column column = Objects.requireNonNull(columns.get(code), code);
        return stage.apply(Objects.requireNonNull(column.points().get(bid), code));
    }
}
