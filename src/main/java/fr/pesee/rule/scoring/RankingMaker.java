package fr.pesee.rule.scoring;

import fr.pesee.rule.aggregation.Contender;
import fr.pesee.rule.aggregation.Standing;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.PriceMark;
import fr.pesee.rule.scoring.BidResult.Points;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs the steps of a ranking in their order: references, marks, totals, ranks with and without rounding, alerts. */
final class RankingMaker {
    private final Grid grid;
    private final List<BidMarks> bids;
    private final Field field;
    private final Map<String, Column> columns;
    private final List<Integer> ranked = new ArrayList<>();

    RankingMaker(Grid grid, List<BidMarks> sortedBids) {
        this.grid = grid;
        this.bids = sortedBids;
        this.field = Field.of(
                grid, sortedBids.stream().filter(BidMarks::isAdmissible).toList());
        this.columns = Marking.columns(grid, field);
        for (int bid = 0; bid < field.size(); bid++) {
            if (field.isRanked(bid)) {
                ranked.add(bid);
            }
        }
    }

    Ranking make() {
        List<Standing> published = standings(Points::value, grid.rounding()::total);
        List<Standing> unrounded = standings(Points::unrounded, UnaryOperator.identity());
        List<Ranker.Place> places = Ranker.places(entries(published, Points::value));
        List<Ranker.Place> unroundedPlaces = Ranker.places(entries(unrounded, Points::unrounded));
        List<Tie> ties = Ranker.ties(places, grid.tieChain());
        Map<String, BidResult> results = results(published, unrounded, ranks(places), ranks(unroundedPlaces));
        List<String> unroundedOrder =
                unroundedPlaces.stream().map(place -> place.entry().bid()).toList();
        return new Ranking(
                ordered(results, places),
                unroundedOrder,
                ties,
                alerts(places, unroundedPlaces, ties),
                new Explainer(grid, field, columns));
    }

    private List<Standing> standings(Function<Points, Figure> stage, UnaryOperator<Fraction> roundTotal) {
        List<Contender> contenders = new ArrayList<>(ranked.size());
        for (int bid : ranked) {
            List<Figure> criteria = new ArrayList<>();
            for (Criterion criterion : grid.criteria()) {
                Points points = points(criterion.code(), bid);
                if (points != null) {
                    criteria.add(stage.apply(points));
                }
            }
            contenders.add(new Contender(field.bids().get(bid).bid(), criteria));
        }
        return grid.overall().standings(contenders, roundTotal);
    }

    private List<Ranker.Entry> entries(List<Standing> standings, Function<Points, Figure> stage) {
        List<Ranker.Entry> entries = new ArrayList<>(ranked.size());
        for (int i = 0; i < ranked.size(); i++) {
            int bid = ranked.get(i);
            List<Fraction> chain = new ArrayList<>();
            for (String key : grid.tieChain()) {
                Points points = points(key, bid);
                chain.add(points == null ? Fraction.ZERO : stage.apply(points).value());
            }
            entries.add(new Ranker.Entry(
                    field.bids().get(bid).bid(), standings.get(i).order(), chain));
        }
        return entries;
    }

    private static Map<String, Integer> ranks(List<Ranker.Place> places) {
        Map<String, Integer> ranks = new HashMap<>();
        places.forEach(place -> ranks.put(place.entry().bid(), place.rank()));
        return ranks;
    }

    private Map<String, BidResult> results(
            List<Standing> published,
            List<Standing> unrounded,
            Map<String, Integer> ranks,
            Map<String, Integer> unroundedRanks) {
        Map<String, BidResult> results = new LinkedHashMap<>();
        for (BidMarks bid : bids) {
            if (!bid.isAdmissible()) {
                Outcome outcome = new Outcome.Rejected(bid.admission());
                results.put(bid.bid(), new BidResult(bid.bid(), outcome, Map.of(), null, null, null));
            }
        }
        for (int bid = 0; bid < field.size(); bid++) {
            String name = field.bids().get(bid).bid();
            Integer rank = ranks.get(name);
            int place = Collections.binarySearch(ranked, bid);
            Outcome outcome =
                    rank == null ? new Outcome.BelowThreshold(field.misses().get(bid)) : new Outcome.Ranked(rank);
            Figure total = place < 0 ? null : published.get(place).index();
            Figure unroundedTotal = place < 0 ? null : unrounded.get(place).index();
            results.put(
                    name, new BidResult(name, outcome, pointsOf(bid), total, unroundedTotal, unroundedRanks.get(name)));
        }
        return results;
    }

    private Map<String, Points> pointsOf(int bid) {
        Map<String, Points> all = new LinkedHashMap<>();
        for (Criterion node : grid.nodes()) {
            Points points = points(node.code(), bid);
            if (points != null) {
                all.put(node.code(), points);
            }
        }
        return all;
    }

    /** Ranked bids first, best first; then the others by name. */
    private static List<BidResult> ordered(Map<String, BidResult> results, List<Ranker.Place> places) {
        List<BidResult> ordered = new ArrayList<>();
        places.forEach(place ->
                ordered.add(Objects.requireNonNull(results.get(place.entry().bid()))));
        results.values().stream()
                .filter(result -> !result.isRanked())
                .sorted(Comparator.comparing(BidResult::bid))
                .forEach(ordered::add);
        return ordered;
    }

    private List<Alert> alerts(List<Ranker.Place> places, List<Ranker.Place> unroundedPlaces, List<Tie> ties) {
        List<Alert> alerts = new ArrayList<>();
        for (Criterion.Leaf leaf : grid.leaves()) {
            if (leaf instanceof Criterion.Price price
                    && columns.get(leaf.code()) instanceof Column.Price column
                    && !ranked.isEmpty()) {
                alerts.addAll(PriceAlerts.of(price, priced(price, column)));
            }
        }
        Map<String, Integer> unrounded = ranks(unroundedPlaces);
        List<String> moved = places.stream()
                .filter(place -> !Objects.equals(unrounded.get(place.entry().bid()), place.rank()))
                .map(place -> place.entry().bid())
                .toList();
        if (!moved.isEmpty()) {
            alerts.add(new Alert.RoundingChangesRanking(moved));
        }
        for (Tie tie : ties) {
            for (List<String> group : tie.unresolved()) {
                Integer rank = ranks(places).get(group.get(0));
                alerts.add(new Alert.TieUnresolved(Objects.requireNonNull(rank), group));
            }
        }
        return alerts;
    }

    private List<PriceAlerts.Priced> priced(Criterion.Price leaf, Column.Price column) {
        List<PriceAlerts.Priced> priced = new ArrayList<>();
        for (int bid : ranked) {
            BidMarks marks = field.bids().get(bid);
            PriceMark mark = Objects.requireNonNull(column.marks().get(bid));
            Points points = Objects.requireNonNull(column.points().get(bid));
            Fraction price = Scoring.given(marks, leaf).value();
            priced.add(new PriceAlerts.Priced(
                    marks.bid(), price, mark, points.value().value()));
        }
        return priced;
    }

    private @Nullable Points points(String code, int bid) {
        Column column = columns.get(code);
        return column == null ? null : column.points().get(bid);
    }
}
