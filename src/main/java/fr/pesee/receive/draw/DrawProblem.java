package fr.pesee.receive.draw;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a draw, or a step towards it, cannot be. */
public enum DrawProblem implements ProblemCode {
    DRAW_NOTHING(
            Kind.CONFLICT,
            "RULE-19",
            "Aucun lot qui se poursuive, dans cette consultation, n’a de détails quantitatifs scellés : il n’y a rien "
                    + "à tirer au sort.",
            "No lot of this tender that goes on has sealed quantity variants: there is nothing to draw."),
    DRAW_COMMITMENT_FORM(
            Kind.INVALID,
            "",
            "L’empreinte d’un nombre est un SHA-256 de 64 chiffres hexadécimaux. Recopiez-la entière.",
            "The digest of a number is a SHA-256 of 64 hexadecimal digits. Copy all of it."),
    DRAW_NUMBER_FORM(
            Kind.INVALID,
            "",
            "Un nombre de témoin s’écrit en 64 chiffres hexadécimaux. Recopiez-le entier, ou choisissez le fichier.",
            "A witness's number is written as 64 hexadecimal digits. Copy all of it, or choose the file."),
    DRAW_COMMITMENT_TAKEN(
            Kind.CONFLICT,
            "RULE-19",
            "Un autre témoin a déjà annoncé ce nombre. Chacun tire le sien.",
            "Another witness has already announced this number. Each makes their own."),
    DRAW_ANNOUNCED_LATE(
            Kind.CONFLICT,
            "RULE-19",
            "L’échéance est passée : un nombre ne s’annonce qu’avant elle.",
            "The deadline has passed: a number is announced before it only."),
    DRAW_EARLY(
            Kind.CONFLICT,
            "RULE-19",
            "L’échéance n’est pas passée ({0}). Gardez votre nombre jusque-là : il doit rester secret.",
            "The deadline has not passed ({0}). Keep your number until then: it has to stay secret."),
    DRAW_UNPUBLISHED(
            Kind.CONFLICT,
            "RULE-19",
            "La consultation n’est pas publiée : le tirage se fait après l’échéance.",
            "The tender is not published: the draw is made after the deadline."),
    DRAW_NOT_ANNOUNCED(
            Kind.CONFLICT,
            "RULE-19",
            "Vous n’avez annoncé aucun nombre avant l’échéance : vous n’en avez pas à remettre.",
            "You announced no number before the deadline: you have none to give."),
    DRAW_NUMBER_OTHER(
            Kind.INVALID,
            "RULE-19",
            "Ce n’est pas le nombre que vous avez annoncé : son empreinte en diffère. Choisissez le fichier de ce "
                    + "nombre-là ; si vous l’avez refait, le dernier.",
            "This is not the number that you announced: its digest differs. Choose the file of that number; if you "
                    + "made it anew, the last one."),
    DRAW_EXCUSED(
            Kind.CONFLICT,
            "RULE-19",
            "Le tirage se passe de ce nombre, et ne revient pas là-dessus.",
            "The draw goes without this number, and that is not taken back."),
    DRAW_EXCUSE_EARLY(
            Kind.CONFLICT,
            "RULE-19",
            "Chaque témoin a vingt-quatre heures après l’échéance pour remettre son nombre : le tirage ne peut se "
                    + "passer d’un nombre qu’à partir du {0}.",
            "Each witness has twenty-four hours after the deadline to give their number: the draw can go without one "
                    + "from {0} on only."),
    DRAW_WITNESS_UNKNOWN(
            Kind.INVALID,
            "",
            "« {0} » n’est pas un témoin dont le nombre manque. Choisissez-en un dans la liste.",
            "\"{0}\" is no witness whose number is missing. Choose one of the list."),
    DRAW_REASON_SHORT(
            Kind.INVALID,
            "RULE-19",
            "Dites pourquoi ce nombre ne sera pas remis, en {0} lettres ou chiffres au moins, qui ne soient pas tous "
                    + "le même.",
            "Say why this number will not be given, in {0} letters or digits at least, not all the same."),
    DRAW_TOO_FEW_LEFT(
            Kind.CONFLICT,
            "RULE-19",
            "Le tirage se fait avec les nombres de deux témoins au moins : celui-ci ne peut manquer. Retrouvez-le ; "
                    + "sinon, ces lots ne peuvent qu’être déclarés sans suite.",
            "A draw takes the numbers of two witnesses at least: this one cannot be missing. Find it; otherwise these "
                    + "lots can only be declared to be without follow-up."),
    DRAW_RECTIFYING(
            Kind.CONFLICT,
            "RULE-19",
            "Une rectification est en préparation. Publiez-la ou abandonnez-la d’abord.",
            "A rectification is being prepared. Publish it or give it up first."),
    DRAW_WITNESSES_MISSING(
            Kind.CONFLICT,
            "RULE-19",
            "Lot {0} : ses quantités seront tirées au sort ; deux témoins au moins doivent d’abord annoncer un nombre "
                    + "(annoncés : {1}). Nommez des témoins dans l’équipe ; chacun annonce le sien à la page « Tirage "
                    + "au sort ».",
            "Lot {0}: its quantities will be drawn; two witnesses at least have to announce a number first "
                    + "(announced: {1}). Name witnesses in the team; each announces theirs on the page \"Draw\"."),
    DRAW_NOT_MADE(
            Kind.CONFLICT,
            "RULE-19",
            "Lot {0} : l’un des détails quantitatifs scellés doit être tiré au sort avant l’ouverture. Nombres "
                    + "de témoins encore attendus, à la page « Tirage au sort » : {1}.",
            "Lot {0}: one of the sealed variants has to be drawn before the opening. Numbers of witnesses "
                    + "still awaited, on the page \"Draw\": {1}.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    DrawProblem(Kind kind, String rule, String fr, String en) {
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
