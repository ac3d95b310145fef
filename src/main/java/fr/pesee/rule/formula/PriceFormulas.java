package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The door: price formulas by id. */
public final class PriceFormulas {
    private static final List<Kind> KINDS = List.of(
            new Kind(Inverse.ENTRY, parameters -> new Inverse()),
            new Kind(LinearLow.ENTRY, parameters -> new LinearLow()),
            new Kind(LinearN.ENTRY, LinearN::of),
            new Kind(MinMax.ENTRY, parameters -> new MinMax()),
            new Kind(Mean.ENTRY, parameters -> new Mean()),
            new Kind(EstimateAbsolute.ENTRY, EstimateAbsolute::of),
            new Kind(Belleville.ENTRY, parameters -> new Belleville()),
            new Kind(SquareRoot.ENTRY, parameters -> new SquareRoot()),
            new Kind(Square.ENTRY, parameters -> new Square()),
            new Kind(Bands.ENTRY, Bands::of),
            new Kind(Rank.ENTRY, parameters -> new Rank()),
            new Kind(InterpolateCeiling.ENTRY, InterpolateCeiling::of),
            new Kind(Bilinear.ENTRY, Bilinear::of),
            new Kind(PowerCeiling.ENTRY, PowerCeiling::of),
            new Kind(PowerAbsolute.ENTRY, PowerAbsolute::of),
            new Kind(AbsoluteRange.ENTRY, AbsoluteRange::of),
            new Kind(BenchmarkRatio.ENTRY, BenchmarkRatio::of),
            new Kind(EstimateMix.ENTRY, EstimateMix::of),
            new Kind(MeanFifty.ENTRY, MeanFifty::of),
            new Kind(MinMaxFloor.ENTRY, MinMaxFloor::of),
            new Kind(PowerRatio.ENTRY, PowerRatio::of),
            new Kind(LogRatio.ENTRY, LogRatio::of),
            new Kind(EuroSlope.ENTRY, EuroSlope::of));

    private PriceFormulas() {}

    private record Kind(CatalogueEntry entry, Function<Parameters, PriceFormula> maker) {}

    /** F1 {@code INVERSE}, the safe default. */
    public static PriceFormula inverse() {
        return new Inverse();
    }

    /** Every formula that can be computed, forbidden ones among them, in the order of their numbers. */
    public static List<CatalogueEntry> catalogue() {
        return KINDS.stream().map(Kind::entry).toList();
    }

    /**
     * The formula of that id with those parameters.
     *
     * @throws Parameters.RefusedMethod when the id is unknown or the parameters are not those of the formula
     */
    public static PriceFormula of(String id, Map<String, String> given) {
        for (Kind kind : KINDS) {
            if (kind.entry().id().equals(id)) {
                Parameters parameters = new Parameters(id, given);
                PriceFormula formula = kind.maker().apply(parameters);
                parameters.refuseIfWrong();
                return formula;
            }
        }
        throw new Parameters.RefusedMethod(
                List.of(new Text("Formule de prix inconnue : " + id + ".", "Unknown price formula: " + id + ".")));
    }
}
