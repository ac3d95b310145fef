package fr.pesee.receive.binding;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why the log of deposits cannot be bound yet. */
public enum BindingProblem implements ProblemCode {
    DEPOSITS_UNDER_WAY(
            Kind.CONFLICT,
            "RULE-58",
            "Des dépôts commencés avant l’échéance arrivent encore. Réessayez dans deux minutes au plus.",
            "Deposits begun before the deadline are still arriving. Retry in two minutes at most.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    BindingProblem(Kind kind, String rule, String fr, String en) {
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
