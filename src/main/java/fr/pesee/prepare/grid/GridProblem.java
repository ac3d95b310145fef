package fr.pesee.prepare.grid;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a grid cannot be what was asked. */
public enum GridProblem implements ProblemCode {
    GRID_MODEL_UNKNOWN(
            Kind.INVALID,
            "",
            "La bibliothèque n’a pas de modèle de notation « {0} ». Choisissez-en un parmi : {1}.",
            "The library has no scoring model \"{0}\". Choose one of: {1}."),
    GRID_UNREADABLE(Kind.INVALID, "", "{0} : {1}", "{0}: {1}"),
    GRID_TOO_LARGE(
            Kind.INVALID,
            "",
            "La grille, mise en forme canonique, est trop grande pour être conservée. Raccourcissez ses textes.",
            "The grid, in its canonical form, is too large to be kept. Shorten its texts."),
    GRID_BASIS_OTHER(
            Kind.INVALID,
            "RULE-29",
            "Lot {0} : les prix se donnent ici en euros hors taxes ; la base de prix de la grille doit le dire.",
            "Lot {0}: prices are given here in euros excluding tax; the price basis of the grid has to say so."),
    GRID_FINDING_BLOCKS(Kind.INVALID, "", "Lot {0}, {1} : {2} [{3}]", "Lot {0}, {1}: {2} [{3}]"),
    GRID_FINDING_WANTS_MOTIVE(
            Kind.INVALID,
            "",
            "Lot {0}, {1} : {2} [{3}] Inscrivez le motif dans la grille pour publier.",
            "Lot {0}, {1}: {2} [{3}] Record the motive in the grid in order to publish."),
    GRID_MISSING(
            Kind.INVALID,
            "RULE-04, R2152-11",
            "Le lot {0} n’a pas encore de grille de notation. Donnez-lui un modèle avant de publier.",
            "Lot {0} has no scoring grid yet. Give it a model before publishing.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    GridProblem(Kind kind, String rule, String fr, String en) {
        this.kind = kind;
        this.rule = rule;
        this.text = new Text(fr, en);
    }

    @Override
    public Kind kind() {
        return kind;
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
