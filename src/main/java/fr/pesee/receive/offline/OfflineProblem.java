package fr.pesee.receive.offline;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why what was made away from the server is not taken. */
enum OfflineProblem implements ProblemCode {
    KEYS_FILE_MISSING(
            Kind.INVALID,
            "RULE-63",
            "Choisissez le fichier qu’écrit « pesee make-keys ».",
            "Choose the file that \"pesee make-keys\" writes."),
    BIDS_NOT_SEALED(
            Kind.CONFLICT,
            "",
            "Les plis de ce lot ne sont pas scellés : il n’y a rien à emporter.",
            "Bids for this lot are not sealed: there is nothing to take away.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    OfflineProblem(Kind kind, String rule, String fr, String en) {
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
