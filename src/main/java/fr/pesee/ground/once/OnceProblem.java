package fr.pesee.ground.once;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why an idempotency key is refused. */
public enum OnceProblem implements ProblemCode {
    IDEMPOTENCY_KEY_REUSED(
            Kind.INVALID,
            "Cette clé d’idempotence a déjà servi pour une autre requête. Prenez une clé nouvelle pour chaque acte.",
            "This idempotency key has already served for another request. Take a new key for each act."),
    IDEMPOTENCY_KEY_INVALID(
            Kind.MALFORMED,
            "La clé d’idempotence compte de 8 à 128 caractères visibles ; un UUID convient.",
            "The idempotency key has 8 to 128 visible characters; a UUID will do.");

    private final Kind kind;
    private final Text text;

    OnceProblem(Kind kind, String fr, String en) {
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
