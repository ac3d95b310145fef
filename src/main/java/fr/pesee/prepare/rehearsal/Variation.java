package fr.pesee.prepare.rehearsal;

import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import java.util.List;

/** The same grid with another formula on each price that a formula marks. Pure. */
final class Variation {
    private Variation() {}

    static Grid of(Grid grid, PriceFormula formula) {
        return new Grid(
                with(grid.criteria(), formula),
                grid.overall(),
                grid.rounding(),
                grid.displayScale(),
                grid.tieChain(),
                grid.belowThreshold(),
                grid.priceBasis());
    }

    private static List<Criterion> with(List<Criterion> criteria, PriceFormula formula) {
        return criteria.stream().map(one -> with(one, formula)).toList();
    }

    private static Criterion with(Criterion one, PriceFormula formula) {
        if (one instanceof Criterion.Price price && price.formula() != null) {
            return new Criterion.Price(price.code(), price.name(), price.points(), formula);
        }
        if (one instanceof Criterion.Positions positions) {
            return new Criterion.Positions(
                    positions.code(), positions.name(), positions.points(), formula, positions.positions());
        }
        if (one instanceof Criterion.Branch branch) {
            return new Criterion.Branch(
                    branch.code(),
                    branch.name(),
                    branch.points(),
                    branch.threshold(),
                    with(branch.children(), formula));
        }
        return one;
    }
}
