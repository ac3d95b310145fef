package fr.pesee.rule.model;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Grid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scoring grid with all that its publication needs; quantities and price lines belong to tenders.
 *
 * @param id names the model in the library, such as {@code circle-3-cloud}
 * @param version 1 or more; raised with each change
 * @param notice words that go wherever the model is shown, such as that its data are fictional; null when none
 * @param legalProfile the state of the law it was written for
 * @param procedure the kind of procedure it was written for
 * @param sheets by criterion code, one for each node of the grid
 * @param gates in the order of the file
 * @param detectors of abnormally low bids, in the order of the file
 * @param motives the recorded reason for what a rule warns of on the whole grid, by rule such as {@code RULE-24}
 */
public record ScoringModel(
        String id,
        int version,
        Text title,
        @Nullable Text notice,
        LegalProfile legalProfile,
        Procedure procedure,
        Grid grid,
        Map<String, CriterionSheet> sheets,
        List<Gate> gates,
        List<Detector> detectors,
        Map<String, Text> motives) {
    /** The format that {@link ScoringModels} reads and writes. */
    public static final String FORMAT = "pesee-scoring-model/1";

    /**
     * The kind of award procedure that a model is for.
     *
     * @param kind decides whether criteria must be weighted (R2152-12)
     * @param objectiveReasonForRanking why weighting is impossible for objective reasons (RULE-04); null when not said
     */
    public record Procedure(Kind kind, @Nullable Text objectiveReasonForRanking) {
        /** The two families of procedures. */
        public enum Kind {
            /** Such as an open tender: criteria are weighted. */
            FORMALISED,
            /** MAPA: criteria may be ranked by importance. */
            ADAPTED
        }
    }

    public ScoringModel {
        sheets = Map.copyOf(sheets);
        gates = List.copyOf(gates);
        detectors = List.copyOf(detectors);
        motives = Map.copyOf(motives);
    }

    /**
     * The sheet of a criterion of the grid.
     *
     * @throws NullPointerException when the grid has no such criterion
     */
    public CriterionSheet sheet(String code) {
        return Objects.requireNonNull(sheets.get(code), code);
    }

    /** Whether every criterion at the top has a weight; without, no total can be computed (RULE-04). */
    public boolean isWeighted() {
        return grid.criteria().stream()
                .allMatch(criterion -> sheet(criterion.code()).weight().isStated());
    }
}
