package fr.pesee.receive.group;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a confirmation is not taken. */
public enum GroupProblem implements ProblemCode {
    GROUP_DIGEST(
            Kind.INVALID,
            "RULE-74",
            "L’empreinte d’une composition est un SHA-256 : 64 chiffres et lettres de a à f. Ouvrez le lien que votre "
                    + "mandataire vous a donné, ou recopiez l’empreinte entière.",
            "The digest of a composition is a SHA-256: 64 digits and letters from a to f. Open the link that your lead "
                    + "gave you, or copy the whole digest."),
    GROUP_TOO_MANY(
            Kind.CONFLICT,
            "",
            "Votre organisation a déjà confirmé {0} compositions pour ce lot : c’est le plus qu’il en faut. Écrivez à "
                    + "l’acheteur si une autre doit l’être.",
            "Your organisation has already confirmed {0} compositions for this lot: as many as it takes. Write to the "
                    + "buyer if another one must be.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    GroupProblem(Kind kind, String rule, String fr, String en) {
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
