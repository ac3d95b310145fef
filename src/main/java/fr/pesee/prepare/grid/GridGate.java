package fr.pesee.prepare.grid;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.publication.Frozen;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.lint.Finding;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.scoring.PriceBasis;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A lot is published only with a grid that the legal linter lets pass; it is then frozen (RULE-11). */
@ApplicationScoped
class GridGate implements Gate, Frozen {
    private final GridStore store;
    private final ReadGrids read;

    GridGate(GridStore store, ReadGrids read) {
        this.store = store;
        this.read = read;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        if (!step.isPublishing()) {
            return List.of();
        }
        String number = Integer.toString(lot.number());
        Optional<GridEntity> row = store.of(tender.id(), lot.number());
        if (row.isEmpty()) {
            return List.of(Refusal.of(GridProblem.GRID_MISSING, number));
        }
        ScoringModel model = read.grid(row.get().model, 0, "").model();
        List<Refusal> refusals = new ArrayList<>();
        if (!pricesAreComparable(model.grid().priceBasis())) {
            refusals.add(Refusal.of(GridProblem.GRID_BASIS_OTHER, number));
        }
        // Nobody is chosen by the grid of a test area: what the linter says of it is told, and blocks nothing.
        if (tender.trial()) {
            return refusals;
        }
        GridLint.findings(tender, model)
                .forEach(finding -> refusal(number, finding).ifPresent(refusals::add));
        return refusals;
    }

    /** Bids state their prices in euros excluding tax, and in nothing else. */
    private static boolean pricesAreComparable(PriceBasis basis) {
        return basis.currency().equals("EUR") && basis.taxes() == PriceBasis.Taxes.EXCLUDED;
    }

    private static Optional<Refusal> refusal(String lot, Finding finding) {
        if (!finding.isBlocking() && !finding.wantsMotive()) {
            return Optional.empty();
        }
        Text said = new Text(
                finding.sentence().fr() + " " + finding.mend().fr(),
                finding.sentence().en() + " " + finding.mend().en());
        return Optional.of(Refusal.inWords(
                        "",
                        finding.isBlocking() ? GridProblem.GRID_FINDING_BLOCKS : GridProblem.GRID_FINDING_WANTS_MOTIVE,
                        Text.same(lot),
                        Text.same(finding.path().isEmpty() ? "*" : finding.path()),
                        said,
                        Text.same(finding.cited()))
                .citing(finding.cited()));
    }

    @Override
    public void restore(Tender tender, List<Part> parts) {
        parts.stream().filter(part -> part.name().equals(Grids.PART)).forEach(part -> store.of(tender.id(), part.lot())
                .ifPresent(row -> {
                    row.model = part.content();
                    row.version++;
                }));
    }

    @Override
    public List<Part> freeze(Tender tender) {
        return tender.lots().stream()
                .flatMap(lot -> store.of(tender.id(), lot.number()).stream())
                .map(row -> new Part(row.lot, Grids.PART, row.model))
                .toList();
    }
}
