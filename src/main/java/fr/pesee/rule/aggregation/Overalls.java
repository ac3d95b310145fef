package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.Parameters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The door: overall aggregations by id. */
public final class Overalls {
    private static final List<Kind> KINDS = List.of(
            new Kind(WeightedSum.ENTRY, parameters -> new WeightedSum()),
            new Kind(EuRatio.ENTRY, parameters -> new EuRatio()),
            new Kind(RankAverage.ENTRY, parameters -> new RankAverage()),
            new Kind(QualityPerPrice.ENTRY, QualityPerPrice::of),
            new Kind(PricePerQuality.ENTRY, PricePerQuality::of),
            new Kind(WeightedQualityPerPrice.ENTRY, WeightedQualityPerPrice::of),
            new Kind(RatioBand.ENTRY, RatioBand::of),
            new Kind(UfabMean.ENTRY, parameters -> new UfabMean()),
            new Kind(UfabMedian.ENTRY, parameters -> new UfabMedian()),
            new Kind(UfabLeader.ENTRY, parameters -> new UfabLeader()),
            new Kind(UtilityIndex.ENTRY, parameters -> new UtilityIndex()),
            new Kind(MoneyForQuality.ENTRY, MoneyForQuality::of));

    private Overalls() {}

    private record Kind(CatalogueEntry entry, Function<Parameters, Overall> maker) {}

    /** The sum of points, the ordinary way. */
    public static Overall weightedSum() {
        return new WeightedSum();
    }

    /** Every aggregation that can be computed, forbidden ones among them, in the order of their numbers. */
    public static List<CatalogueEntry> catalogue() {
        return KINDS.stream().map(Kind::entry).toList();
    }

    /**
     * The aggregation of that id with those parameters.
     *
     * @throws Parameters.RefusedMethod when the id is unknown or the parameters are not those of the aggregation
     */
    public static Overall of(String id, Map<String, String> given) {
        for (Kind kind : KINDS) {
            if (kind.entry().id().equals(id)) {
                Parameters parameters = new Parameters(id, given);
                Overall overall = kind.maker().apply(parameters);
                parameters.refuseIfWrong();
                return overall;
            }
        }
        throw new Parameters.RefusedMethod(
                List.of(new Text("Agrégation inconnue : " + id + ".", "Unknown aggregation: " + id + ".")));
    }
}
