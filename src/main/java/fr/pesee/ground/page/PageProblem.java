package fr.pesee.ground.page;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a page cannot take what it was sent. */
public enum PageProblem implements ProblemCode {
    FORM_TOKEN_MISSING(
            Kind.MALFORMED,
            "",
            "Ce formulaire ne vient pas de la page que vous avez ouverte, ou elle l’est depuis plus de deux heures. "
                    + "Rien n’a été enregistré. Rouvrez la page, puis recommencez.",
            "This form does not come from the page that you opened, or you opened it more than two hours ago. Nothing "
                    + "was stored. Open the page again and retry."),
    HOUR_MISSING(
            Kind.INVALID,
            "RULE-68",
            "Cette heure n’existe pas : dans la nuit du {0}, on avance les horloges d’une heure. Choisissez-en une "
                    + "autre.",
            "This hour does not exist: in the night of {0} clocks go forward by an hour. Choose another one."),
    HOUR_TWICE(
            Kind.INVALID,
            "RULE-68",
            "Cette heure existe deux fois : dans la nuit du {0}, on recule les horloges d’une heure. Choisissez-en une "
                    + "autre.",
            "This hour exists twice: in the night of {0} clocks go back by an hour. Choose another one.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    PageProblem(Kind kind, String rule, String fr, String en) {
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
