package fr.pesee.prove.register;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a ledger cannot be verified as asked. */
public enum RegisterProblem implements ProblemCode {
    CHECKPOINTS_TOO_MANY(
            Kind.INVALID,
            "Donnez 1000 points de contrôle au plus ; le plus récent suffit à savoir si quelque chose a changé.",
            "Give at most 1000 checkpoints; the latest suffices to know whether anything was changed."),
    CHECKPOINT_UNREADABLE(
            Kind.INVALID,
            "Ce texte n’est pas un point de contrôle. Donnez la note signée mot pour mot, fins de ligne comprises.",
            "This text is no checkpoint. Give the signed note word for word, line ends included.");

    private final Kind kind;
    private final Text text;

    RegisterProblem(Kind kind, String fr, String en) {
        this.kind = kind;
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
        return "";
    }
}
