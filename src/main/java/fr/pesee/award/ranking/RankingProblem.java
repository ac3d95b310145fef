package fr.pesee.award.ranking;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a recommendation cannot be computed. */
public enum RankingProblem implements ProblemCode {
    RANKING_IMPOSSIBLE(Kind.CONFLICT, "RULE-36", "{0}", "{0}");

    private final Kind kind;
    private final String rule;
    private final Text text;

    RankingProblem(Kind kind, String rule, String fr, String en) {
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
