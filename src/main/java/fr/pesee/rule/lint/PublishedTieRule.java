package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Grid;
import java.util.List;

/** RULE-39: equal bids are told apart only by what was published; without, a tie blocks the award (R2152-6). */
final class PublishedTieRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-39", "R2152-6");

    @Override
    public List<Finding> findings(Subject subject) {
        Grid grid = subject.model().grid();
        boolean moot = grid.leaves().size() < 2;
        if (moot || !grid.tieChain().isEmpty()) {
            return List.of();
        }
        return List.of(subject.info(
                BASIS,
                "",
                "tieChain",
                new Text(
                        "Rien n’est publié pour départager des offres égales : une égalité bloquerait l’attribution.",
                        "Nothing is published to tell equal bids apart: a tie would block the award."),
                new Text(
                        "Donnez les critères qui départagent, dans l’ordre.",
                        "Name the criteria that break ties, in order.")));
    }
}
