package fr.pesee.prepare.rehearsal;

import fr.pesee.prepare.grid.FormulaWords;
import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.scoring.BidMarks;
import fr.pesee.rule.scoring.BidResult;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.Ranking;
import fr.pesee.rule.scoring.Scoring;
import fr.pesee.rule.scoring.UnmarkableBids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens over many plausible tenders: how often each criterion decides, how often bids tie, and how often a bid
 * that came last changes who wins. Every single tender is ranked by the engine, in exact fractions; only the bids are
 * drawn. Pure: the same grid and seed give the same figures.
 *
 * @param runs how many tenders were drawn
 * @param bids in each
 * @param deciding the criteria at the top; empty where points are not simply added up
 * @param ties in how many of them the first place was shared
 * @param alone in how many of them fewer than two bids were ranked, so that nothing was left to decide
 * @param outsiders for each formula, how often leaving out the bid that came last changes the winner
 */
record Simulation(int runs, int bids, List<Deciding> deciding, int ties, int alone, List<Outsider> outsiders) {
    /** As many tenders as are asked for, on a grid of ordinary size. */
    static final int RUNS = 10_000;

    /** Formulas are compared on fewer, which is enough to tell them apart. */
    private static final int COMPARED = 2_000;

    private static final int LEAST = 100;
    /** Leaves times bids times tenders that are worth waiting for. */
    private static final long WORK = 600_000;

    /**
     * A criterion at the top of the grid.
     *
     * @param times how often another bid would have won without it
     * @param share of all tenders, in percent
     */
    record Deciding(String code, Text name, Fraction points, int times, Fraction share) {
        /** The share as the length of a bar, in percent. */
        public String width() {
            return share.toDecimal(1).toPlainString();
        }
    }

    /**
     * A formula, over the tenders that formulas are compared on.
     *
     * @param formula on every price of the grid
     * @param own whether the grid has it
     * @param share of the tenders in which leaving out the last bid changes the winner, in percent
     */
    record Outsider(PriceFormula formula, boolean own, Fraction share) {
        public Text name() {
            return FormulaWords.named(formula);
        }
    }

    Simulation {
        deciding = List.copyOf(deciding);
        outsiders = List.copyOf(outsiders);
    }

    static Simulation of(Grid grid, int bids, long seed, List<PriceFormula> own, List<PriceFormula> compared) {
        ImaginaryBids imaginary = new ImaginaryBids(grid, seed);
        boolean added =
                grid.overall().equals(Overalls.weightedSum()) && grid.rounding().equals(Rounding.NONE);
        Map<String, Integer> decided = new HashMap<>();
        List<List<BidMarks>> kept = new ArrayList<>();
        int ties = 0;
        int alone = 0;
        int runs = 0;
        for (int run = runs(grid, bids); run > 0; run--) {
            List<BidMarks> drawn = imaginary.next(bids);
            Ranking ranking = rank(grid, drawn);
            if (ranking == null) {
                continue;
            }
            runs++;
            ties += isTied(ranking) ? 1 : 0;
            alone += ranked(ranking).size() < 2 ? 1 : 0;
            if (added) {
                grid.criteria().stream()
                        .filter(criterion -> decides(criterion, ranking))
                        .forEach(criterion -> decided.merge(criterion.code(), 1, Integer::sum));
            }
            if (kept.size() < COMPARED) {
                kept.add(drawn);
            }
        }
        int made = runs;
        List<Deciding> deciding = grid.criteria().stream()
                .filter(criterion -> added)
                .map(criterion -> deciding(criterion, decided.getOrDefault(criterion.code(), 0), made))
                .toList();
        return new Simulation(made, bids, deciding, ties, alone, outsiders(grid, kept, own, compared));
    }

    /** Null where the bids cannot be marked: asking the engine beforehand would do its work twice. */
    private static @Nullable Ranking rank(Grid grid, List<BidMarks> bids) {
        try {
            return Scoring.rank(grid, bids);
        } catch (UnmarkableBids unmarkable) {
            return null;
        }
    }

    private static int runs(Grid grid, int bids) {
        long each = (long) Math.max(1, grid.leaves().size()) * bids;
        return (int) Math.max(LEAST, Math.min(RUNS, WORK / each));
    }

    private static boolean isTied(Ranking ranking) {
        return ranking.ties().stream().anyMatch(tie -> tie.rank() == 1);
    }

    private static Deciding deciding(Criterion criterion, int times, int runs) {
        return new Deciding(criterion.code(), criterion.name(), criterion.points(), times, percent(times, runs));
    }

    private static Fraction percent(int times, int runs) {
        return Fraction.of(100L * times, Math.max(1, runs));
    }

    private static List<BidResult> ranked(Ranking ranking) {
        return ranking.results().stream().filter(BidResult::isRanked).toList();
    }

    /** Whether another bid would have won, or come level, had the criterion given no points. */
    private static boolean decides(Criterion criterion, Ranking ranking) {
        List<BidResult> ranked = ranked(ranking);
        if (ranked.size() < 2) {
            return false;
        }
        BidResult winner = ranked.get(0);
        Fraction without = without(winner, criterion);
        return ranked.stream().skip(1).anyMatch(other -> !without(other, criterion)
                .isLessThan(without));
    }

    private static Fraction without(BidResult result, Criterion criterion) {
        Fraction all = result.total() == null ? Fraction.ZERO : result.total().value();
        return all.subtract(result.pointsOn(criterion.code()).value().value());
    }

    private static List<Outsider> outsiders(
            Grid grid, List<List<BidMarks>> drawn, List<PriceFormula> own, List<PriceFormula> compared) {
        if (own.isEmpty()) {
            return List.of();
        }
        List<Outsider> outsiders = new ArrayList<>();
        for (PriceFormula formula : compared) {
            Grid varied = Variation.of(grid, formula);
            int changed = 0;
            for (List<BidMarks> bids : drawn) {
                changed += changesWithoutTheLast(varied, bids) ? 1 : 0;
            }
            outsiders.add(new Outsider(formula, own.contains(formula), percent(changed, drawn.size())));
        }
        return outsiders;
    }

    /** Whether the winner changes when the bid that came last, and could not win, had not been sent. */
    private static boolean changesWithoutTheLast(Grid grid, List<BidMarks> bids) {
        Ranking all = Scoring.rank(grid, bids);
        List<BidResult> ranked = ranked(all);
        if (ranked.size() < 3) {
            return false;
        }
        String last = ranked.get(ranked.size() - 1).bid();
        if (all.first().contains(last)) {
            return false;
        }
        List<BidMarks> others =
                bids.stream().filter(bid -> !bid.bid().equals(last)).toList();
        return !Scoring.rank(grid, others).first().equals(all.first());
    }
}
