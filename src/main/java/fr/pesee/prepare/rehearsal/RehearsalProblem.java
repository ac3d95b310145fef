package fr.pesee.prepare.rehearsal;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why imaginary bids cannot be tried. */
public enum RehearsalProblem implements ProblemCode {
    GRID_NOT_READY(
            "Le lot {0} n’a pas encore de grille pondérée à essayer. Donnez-lui une grille avec des points.",
            "Lot {0} has no weighted grid to try yet. Give it a grid with points."),
    BID_UNREADABLE(
            "{0}, {1} : un nombre est attendu, tel que 120 ou 3,5.",
            "{0}, {1}: a number is expected, such as 120 or 3.5."),
    BID_UNMARKABLE("{0}", "{0}");

    private final Text text;

    RehearsalProblem(String fr, String en) {
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
        return "";
    }
}
