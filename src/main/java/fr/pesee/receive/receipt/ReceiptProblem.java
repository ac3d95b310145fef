package fr.pesee.receive.receipt;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why something that belongs to a receipt cannot be given. */
public enum ReceiptProblem implements ProblemCode {
    TIMESTAMP_NONE(
            Kind.NOT_FOUND,
            "",
            "Aucun horodatage n’est connu pour cette empreinte. Il vient quelques instants après l’accusé, là où une "
                    + "autorité d’horodatage est configurée.",
            "No time-stamp is known for this digest. It comes some moments after the receipt, where a time-stamping "
                    + "authority is configured.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    ReceiptProblem(Kind kind, String rule, String fr, String en) {
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
