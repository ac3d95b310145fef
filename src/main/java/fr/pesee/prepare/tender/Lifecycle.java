package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.rule.exact.Text;
import java.util.List;

/** The one table of a lot's life: from, step, to, under which permission, and what must be so. */
public final class Lifecycle {
    /**
     * One row.
     *
     * @param from the phase before
     * @param step what is done
     * @param to the phase after
     * @param operation whose row in the permission table says who may do it
     * @param guard what must be so, in words
     */
    public record Transition(Phase from, Step step, Phase to, Operation operation, Text guard) {}

    /** Every transition, in the order of a tender's life. */
    public static final List<Transition> TABLE = List.of(
            new Transition(
                    Phase.DRAFT,
                    Step.PUBLISH,
                    Phase.PUBLISHED,
                    Operation.PUBLISH_TENDER,
                    new Text(
                            "grille sans constat bloquant, bordereau complet, échéance à venir",
                            "grid without blocking finding, complete schedule, deadline ahead")),
            new Transition(
                    Phase.PUBLISHED,
                    Step.OPEN_BIDS,
                    Phase.OPENING,
                    Operation.OPEN_BIDS,
                    new Text(
                            "date limite passée à l’horloge de la consultation",
                            "deadline passed on the tender's clock")),
            new Transition(
                    Phase.OPENING,
                    Step.START_MARKING,
                    Phase.MARKING,
                    Operation.START_MARKING,
                    new Text("au moins une offre enregistrée", "at least one bid registered")),
            new Transition(
                    Phase.MARKING,
                    Step.LOCK_MARKS,
                    Phase.LOCKED,
                    Operation.LOCK_MARKS,
                    new Text(
                            "une note convenue et motivée par offre et par sous-critère de qualité",
                            "one agreed mark with its reason for each bid and quality leaf")),
            new Transition(
                    Phase.LOCKED,
                    Step.RECOMMEND,
                    Phase.RECOMMENDED,
                    Operation.COMPUTE_RECOMMENDATION,
                    new Text("notes verrouillées", "marks locked")));

    private Lifecycle() {}

    /** The row of a step. */
    public static Transition of(Step step) {
        return TABLE.stream()
                .filter(row -> row.step() == step)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no transition for " + step));
    }
}
