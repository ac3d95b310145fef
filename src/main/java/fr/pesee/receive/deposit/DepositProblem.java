package fr.pesee.receive.deposit;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a deposit is not taken. Nothing of it stands then. */
public enum DepositProblem implements ProblemCode {
    DEPOSIT_PIECES(
            Kind.INVALID,
            "",
            "Un dépôt compte de 1 à {0} pièces, chacune d’au moins une partie, et {1} parties au plus en tout.",
            "A deposit has 1 to {0} pieces, each of one part at least, and at most {1} parts in all."),
    DEPOSIT_PIECE_TWICE(
            Kind.INVALID,
            "",
            "Deux pièces portent le même identifiant. Donnez à chacune un identifiant aléatoire qui lui soit propre.",
            "Two pieces have the same identifier. Give each a random identifier of its own."),
    DEPOSIT_DIGEST(
            Kind.INVALID,
            "",
            "L’empreinte d’une partie est un SHA-256 de 64 chiffres hexadécimaux minuscules.",
            "The digest of a part is a SHA-256 of 64 lower-case hexadecimal digits."),
    DEPOSIT_PART_MISSING(
            Kind.CONFLICT,
            "RULE-62",
            "La partie {0} de cette pièce n’a pas été reçue avec cette empreinte. Envoyez-la, puis redéposez.",
            "Part {0} of this piece was not received with this digest. Send it, then deposit again."),
    DEPOSIT_ID_TAKEN(
            Kind.CONFLICT,
            "",
            "Un dépôt porte déjà cet identifiant avec un autre contenu. Tirez-en un autre au hasard.",
            "A deposit already has this identifier with other contents. Draw another one at random."),
    DEPOSITS_BOUND(
            Kind.CONFLICT,
            "RULE-58",
            "La liste des dépôts arrivés à temps est close depuis l’échéance. Écrivez aussitôt à l’acheteur en "
                    + "joignant cette réponse.",
            "The list of deposits in time was closed after the deadline. Write to the buyer at once, and enclose this "
                    + "answer."),
    DEPOSITS_UNDER_WAY(
            Kind.CONFLICT,
            "RULE-58",
            "Des dépôts commencés avant l’échéance arrivent encore. Réessayez dans deux minutes au plus.",
            "Deposits begun before the deadline are still arriving. Retry in two minutes at most.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    DepositProblem(Kind kind, String rule, String fr, String en) {
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
