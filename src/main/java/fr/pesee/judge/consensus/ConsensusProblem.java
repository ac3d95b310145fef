package fr.pesee.judge.consensus;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why marks cannot be agreed or locked as asked. */
public enum ConsensusProblem implements ProblemCode {
    MARKS_NONE(
            Kind.INVALID,
            "",
            "Donnez au moins une note, et au plus 1 000.",
            "Give at least one mark, and at most 1,000."),
    MARK_CRITERION_UNKNOWN(
            Kind.INVALID,
            "RULE-07",
            "« {0} » n’est pas un sous-critère de qualité de la grille publiée.",
            "\"{0}\" is no quality leaf of the published grid."),
    MARK_CRITERION_TWICE(
            Kind.INVALID,
            "",
            "Le sous-critère « {0} » est noté deux fois dans cette requête.",
            "The criterion \"{0}\" is marked twice in this request."),
    MARK_OFF_SCALE(
            Kind.INVALID,
            "RULE-30",
            "La note {0} est hors de l’échelle publiée, de {1} à {2}.",
            "The mark {0} is off the published scale, from {1} to {2}."),
    MARK_OFF_STEP(
            Kind.INVALID,
            "RULE-30",
            "La note {0} ne tombe pas sur un pas de l’échelle publiée, qui va de {1} en {1}.",
            "The mark {0} is not on a step of the published scale, which goes by {1}."),
    MARK_CHANGED(
            Kind.STALE,
            "",
            "Cette note a été changée depuis que vous avez ouvert le formulaire : elle est maintenant dans le tableau. "
                    + "Ce que vous avez écrit est encore ici ; enregistrez à nouveau pour la remplacer.",
            "This mark was changed after you opened the form: the table shows it as it is now. What you wrote is still "
                    + "here; save again to replace it."),
    MARKS_MISSING(
            Kind.CONFLICT,
            "RULE-33",
            "L’offre « {0} » n’a pas encore de note convenue sur {1}.",
            "The bid \"{0}\" has no agreed mark yet on {1}.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    ConsensusProblem(Kind kind, String rule, String fr, String en) {
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
