package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Optional;

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
                            "grille sans constat bloquant, bordereau complet, estimation et budget saisis, jour du "
                                    + "lancement venu, échéance à venir",
                            "grid without blocking finding, complete schedule, estimate and budget entered, launch "
                                    + "day come, deadline ahead")),
            new Transition(
                    Phase.PUBLISHED,
                    Step.OPEN_BIDS,
                    Phase.OPENING,
                    Operation.OPEN_BIDS,
                    new Text(
                            "date limite passée à l’horloge de la consultation",
                            "deadline passed on the tender's clock")),
            new Transition(
                    Phase.PUBLISHED,
                    Step.REOPEN,
                    Phase.RECTIFYING,
                    Operation.REOPEN_TENDER,
                    new Text("date limite annoncée à venir", "announced deadline ahead")),
            new Transition(
                    Phase.RECTIFYING,
                    Step.RECTIFY,
                    Phase.PUBLISHED,
                    Operation.RECTIFY_TENDER,
                    new Text(
                            "date limite annoncée à venir, motif public, ce que demande une publication, et chaque "
                                    + "part essayée si les clés ont été refaites",
                            "announced deadline ahead, a public reason, what a publication takes, and every share "
                                    + "tried where keys were made anew")),
            new Transition(
                    Phase.RECTIFYING,
                    Step.ABANDON,
                    Phase.PUBLISHED,
                    Operation.ABANDON_RECTIFICATION,
                    new Text(
                            "aucune : la version publiée n’a jamais cessé de valoir",
                            "none: what was published never ceased to be in force")),
            new Transition(
                    Phase.OPENING,
                    Step.START_MARKING,
                    Phase.MARKING,
                    Operation.START_MARKING,
                    new Text("au moins une offre ouverte", "at least one bid opened")),
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
                    new Text(
                            "notes verrouillées, prix ouverts s’ils étaient scellés à part",
                            "marks locked, prices opened where they were sealed apart")),
            cancelled(Phase.DRAFT),
            cancelled(Phase.PUBLISHED),
            cancelled(Phase.OPENING),
            cancelled(Phase.MARKING),
            cancelled(Phase.LOCKED),
            cancelled(Phase.RECOMMENDED));

    private Lifecycle() {}

    private static Transition cancelled(Phase from) {
        return new Transition(
                from, Step.CANCEL, Phase.CANCELLED, Operation.CANCEL_LOT, new Text("motif public", "a public reason"));
    }

    /** The row of a step from a phase; empty when it does not lead anywhere from there. */
    public static Optional<Transition> of(Step step, Phase from) {
        return TABLE.stream()
                .filter(row -> row.step() == step && row.from() == from)
                .findFirst();
    }

    /** The row that leads on from a phase; empty at the end. That nothing follows is no way on. */
    public static Optional<Transition> onward(Phase from) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.step() != Step.CANCEL)
                .findFirst();
    }

    /** Whose row in the permission table says who may take this step. */
    public static Operation operation(Step step) {
        return TABLE.stream()
                .filter(row -> row.step() == step)
                .map(Transition::operation)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no transition for " + step));
    }
}
