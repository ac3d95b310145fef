package fr.pesee.prepare.editor;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a grid cannot be edited as asked. */
public enum EditorProblem implements ProblemCode {
    GRID_PLACE_WRONG("", "{0}", "{0}"),
    CRITERION_LAST(
            "",
            "{0} n’aurait plus aucun sous-critère. Retirez {0} lui-même, ou ajoutez-lui d’abord un autre sous-critère.",
            "{0} would have no sub-criterion left. Remove {0} itself, or give it another sub-criterion first."),
    CRITERION_GONE(
            "",
            "La grille n’a pas, ou plus, de critère {0}. Revenez à la grille pour voir ce qu’elle est devenue.",
            "The grid has no criterion {0}, or no longer. Go back to the grid to see what it has become."),
    SOURCE_GONE(
            "",
            "Cette grille ou ce critère n’est pas, ou plus, dans la bibliothèque. Choisissez-en un autre.",
            "This grid or criterion is not in the library, or no longer. Choose another.");

    private final String rule;
    private final Text text;

    EditorProblem(String rule, String fr, String en) {
        this.rule = rule;
        this.text = new Text(fr, en);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public String rule() {
        return rule;
    }
}
