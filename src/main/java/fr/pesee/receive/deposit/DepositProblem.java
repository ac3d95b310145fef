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
    DEPOSIT_ENVELOPES(
            Kind.INVALID,
            "",
            "Une offre de ce lot a {0} enveloppes, chacune une fois avec sa liste : celles du plan du lot « sealing ».",
            "A bid for this lot has {0} envelopes, each once with its list: those in the lot's plan \"sealing\"."),
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
    DEPOSIT_SECRET_FORM(
            Kind.INVALID,
            "",
            "Le secret de dépôt et son empreinte s’écrivent en 64 chiffres hexadécimaux minuscules.",
            "The deposit secret and its digest are written as 64 lower-case hexadecimal digits."),
    DEPOSIT_SECRET_WRONG(
            Kind.INVALID,
            "R2151-6",
            "Ce n’est pas le secret de votre premier dépôt. Reprenez le fichier de preuve de ce dépôt-là, ou laissez "
                    + "le secret vide : l’acte vaudra, et l’ouverture dira qu’il a été fait sans lui.",
            "This is not the secret of your first deposit. Take the proof file of that deposit, or leave the secret "
                    + "out: the act will count, and the opening will say that it was done without it."),
    WITHDRAWAL_LATE(
            Kind.CONFLICT,
            "R2151-6",
            "L’échéance est passée : votre offre vous engage et ne peut plus être retirée ici. Écrivez à l’acheteur.",
            "The deadline has passed: your bid binds you and can no longer be withdrawn here. Write to the buyer."),
    WITHDRAWAL_NOTHING(
            Kind.CONFLICT,
            "R2151-6",
            "Votre organisation n’a rien à retirer dans ce lot.",
            "Your organisation has nothing to withdraw in this lot."),
    DEPOSITS_BOUND(
            Kind.CONFLICT,
            "RULE-58",
            "La liste des dépôts arrivés à temps est close depuis l’échéance. Écrivez aussitôt à l’acheteur en "
                    + "joignant cette réponse.",
            "The list of deposits in time was closed after the deadline. Write to the buyer at once, and enclose this "
                    + "answer.");

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
