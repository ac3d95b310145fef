package fr.pesee.rule.scoring;

import fr.pesee.rule.aggregation.Standing;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.scoring.BidResult.Points;
import fr.pesee.rule.scoring.Marking.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Runs the steps of a ranking in their order: references, marks, totals, ranks with and without rounding, alerts. */
final class RankingMaker {
    private final Grid grid;
    private final List<BidMarks> bids;
    private final Field field;
    private final Map<String, Column> columns;
    private final List<Integer> ranked;
    private final Totals published;
    private final Totals unrounded;

    RankingMaker(Grid grid, List<BidMarks> sortedBids, Field field) {
        this.grid = grid;
        this.bids = sortedBids;
        this.field = field;
        this.columns = Marking.columns(grid, field);
        this.ranked = field.ranked();
        this.published = new Totals(grid, field, columns, Points::value);
        this.unrounded =
                grid.rounding().equals(Rounding.NONE) ? published : new Totals(grid, field, columns, Points::unrounded);
    }

    /** The bids whose quality the aggregation cannot use. */
    List<MarkProblem> problems() {
        List<MarkProblem> problems = new ArrayList<>();
        for (String bid : grid.overall().refused(published.race())) {
            problems.add(new MarkProblem.QualityRefused(bid));
        }
        return problems;
    }

    Ranking make() {
        List<Standing> standings = published.standings(grid.rounding()::total);
        List<Ranker.Place> places = Ranker.places(entries(standings, published));
        boolean rounds = !grid.rounding().equals(Rounding.NONE);
        List<Standing> unroundedStandings = rounds ? unrounded.standings(UnaryOperator.identity()) : standings;
        List<Ranker.Place> unroundedPlaces = rounds ? Ranker.places(entries(unroundedStandings, unrounded)) : places;
        List<Standing> beforeTotals = rounds ? published.standings(UnaryOperator.identity()) : standings;
        List<Tie> ties = Ranker.ties(places, grid.tieChain());
        Map<String, BidResult> results = results(standings, unroundedStandings, ranks(places), ranks(unroundedPlaces));
        List<String> unroundedOrder =
                unroundedPlaces.stream().map(place -> place.entry().bid()).toList();
        return new Ranking(
                ordered(results, places),
                unroundedOrder,
                ties,
                alerts(places, unroundedPlaces, ties),
                new Explainer(grid, field, columns, published, beforeTotals));
    }

    private List<Ranker.Entry> entries(List<Standing> standings, Totals totals) {
        List<Ranker.Entry> entries = new ArrayList<>(ranked.size());
        for (int i = 0; i < ranked.size(); i++) {
            int bid = ranked.get(i);
            String name = field.bids().get(bid).bid();
            entries.add(new Ranker.Entry(name, standings.get(i).order(), totals.chain(bid)));
        }
        return entries;
    }

    private static Map<String, Integer> ranks(List<Ranker.Place> places) {
        Map<String, Integer> ranks = new HashMap<>();
        places.forEach(place -> ranks.put(place.entry().bid(), place.rank()));
        return ranks;
    }

    private Map<String, BidResult> results(
            List<Standing> standings,
            List<Standing> unroundedStandings,
            Map<String, Integer> ranks,
            Map<String, Integer> unroundedRanks) {
        Map<String, BidResult> results = new LinkedHashMap<>();
        for (BidMarks bid : bids) {
            if (!bid.isAdmissible()) {
                Outcome outcome = new Outcome.Rejected(bid.admission());
                results.put(bid.bid(), new BidResult(bid.bid(), outcome, Map.of(), null, null, null));
            }
        }
        List<Criterion> nodes = grid.nodes();
        for (int bid = 0; bid < field.size(); bid++) {
            String name = field.bids().get(bid).bid();
            Integer rank = ranks.get(name);
            int place = Collections.binarySearch(ranked, bid);
            Outcome outcome =
                    rank == null ? new Outcome.BelowThreshold(field.misses().get(bid)) : new Outcome.Ranked(rank);
            Figure total = place < 0 ? null : standings.get(place).index();
            Figure exact = place < 0 ? null : unroundedStandings.get(place).index();
            Map<String, Points> points = pointsOf(nodes, bid);
            results.put(name, new BidResult(name, outcome, points, total, exact, unroundedRanks.get(name)));
        }
        return results;
    }

    private Map<String, Points> pointsOf(List<Criterion> nodes, int bid) {
        Map<String, Points> all = new LinkedHashMap<>();
        for (Criterion node : nodes) {
            Column column = columns.get(node.code());
            Points points = column == null ? null : column.points().get(bid);
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
        if (!ranked.isEmpty()) {
            grid.nodes().forEach(node -> priceAlerts(node, alerts));
        }
        if (grid.overall().status() == CatalogueEntry.Status.FORBIDDEN) {
            alerts.add(new Alert.ForbiddenMethod("", grid.overall().entry()));
        }
        Map<String, Integer> exact = ranks(unroundedPlaces);
        List<String> moved = places.stream()
                .filter(place -> !Objects.equals(exact.get(place.entry().bid()), place.rank()))
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

    private void priceAlerts(Criterion node, List<Alert> alerts) {
        if (node instanceof Criterion.Price leaf && columns.get(node.code()) instanceof Column.Price column) {
            alerts.addAll(PriceAlerts.of(leaf, column.references(), priced(leaf, column)));
        } else if (node instanceof Criterion.Positions positions) {
            alerts.addAll(PriceAlerts.ofTotals(positions.code(), totals(positions)));
        }
    }

    /** Each bid's prices of all positions together, with the points that the positions earned together. */
    private List<PriceAlerts.Total> totals(Criterion.Positions positions) {
        List<PriceAlerts.Total> totals = new ArrayList<>();
        for (int bid : ranked) {
            BidMarks marks = field.bids().get(bid);
            List<Fraction> prices = positions.leaves().stream()
                    .map(leaf -> Scoring.given(marks, leaf).value())
                    .toList();
            Column column = Objects.requireNonNull(columns.get(positions.code()));
            Points points = Objects.requireNonNull(column.points().get(bid));
            totals.add(new PriceAlerts.Total(
                    marks.bid(), Fraction.sum(prices), points.value().value()));
        }
        return totals;
    }

    private List<PriceAlerts.Priced> priced(Criterion.Price leaf, Column.Price column) {
        List<PriceAlerts.Priced> priced = new ArrayList<>();
        for (int bid : ranked) {
            BidMarks marks = field.bids().get(bid);
            PriceFormula.Mark mark = Objects.requireNonNull(column.marks().get(bid));
            Points points = Objects.requireNonNull(column.points().get(bid));
            Fraction price = Scoring.given(marks, leaf).value();
            priced.add(new PriceAlerts.Priced(
                    marks.bid(), price, mark, points.value().value()));
        }
        return priced;
    }
}
