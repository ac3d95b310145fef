package fr.pesee.prepare.rehearsal;

import fr.pesee.rule.model.ScoringModels;
import fr.pesee.rule.scoring.BidMarks;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.Scoring;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What the benchmark of the rehearsal runs: a whole simulation, and nothing but its rankings. */
@NullMarked
public final class RehearsedTenders {
    private static final int BIDS = 3;

    private final Grid grid = ScoringModels.read(
                    ScoringModels.shippedText("circle-3-cloud").orElseThrow())
            .orThrow()
            .grid();
    private final List<List<BidMarks>> drawn = new ArrayList<>();

    /** Draws the tenders of the baseline, with a fixed seed. */
    public RehearsedTenders() {
        ImaginaryBids bids = new ImaginaryBids(grid, 1);
        for (int run = 0; run < Simulation.RUNS; run++) {
            drawn.add(bids.next(BIDS));
        }
    }

    /** Everything that the page does when it is asked for many tenders; how many it drew. */
    public int simulate() {
        return Simulation.of(grid, BIDS, 1, RehearsalSheet.own(grid), RehearsalSheet.compared(grid))
                .runs();
    }

    /** The same number of bare rankings; how many had a winner. */
    public long rank() {
        return drawn.stream()
                .filter(bids -> !Scoring.rank(grid, bids).first().isEmpty())
                .count();
    }
}
