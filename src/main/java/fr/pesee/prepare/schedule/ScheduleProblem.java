package fr.pesee.prepare.schedule;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a price schedule cannot be what was asked. */
public enum ScheduleProblem implements ProblemCode {
    SCHEDULE_LINES_COUNT(
            Kind.INVALID, "", "Un bordereau compte de 1 à 5 000 lignes.", "A price schedule has 1 to 5,000 lines."),
    SCHEDULE_CODE_TWICE(
            Kind.INVALID,
            "",
            "Le code de ligne « {0} » sert deux fois. Un code désigne une seule ligne.",
            "The line code \"{0}\" is used twice. A code names one line only."),
    SCHEDULE_LINE_GONE(
            Kind.STALE,
            "",
            "La ligne « {0} » n’est plus dans le bordereau : quelqu’un l’a retirée ou renommée. Rouvrez le bordereau.",
            "The line \"{0}\" is no longer in the schedule: somebody removed or renamed it. Open the schedule again."),
    SCHEDULE_IMPORT_GONE(
            Kind.CONFLICT,
            "",
            "Ce fichier n’attend plus de confirmation : il a été confirmé, remplacé par un autre envoi, ou a expiré au "
                    + "bout de {0} heures. Envoyez-le de nouveau.",
            "This file no longer awaits confirmation: it was confirmed, replaced by another one, or has expired after "
                    + "{0} hours. Send it again."),
    SCHEDULE_QUANTITY_INVALID(
            Kind.INVALID,
            "RULE-18",
            "La quantité est un nombre décimal positif, de 6 décimales et 15 chiffres au plus.",
            "The quantity is a positive decimal number with at most 6 decimals and 15 digits."),
    SCHEDULE_CRITERION_UNKNOWN(
            Kind.INVALID,
            "",
            "« {0} » n’est pas un sous-critère de prix de la grille de ce lot ({1}).",
            "\"{0}\" is no price leaf of this lot's grid ({1})."),
    SCHEDULE_CRITERION_GONE(
            Kind.INVALID,
            "RULE-29",
            "Lot {0} : des lignes du bordereau comptent pour « {1} », qui n’est plus un sous-critère de prix de la "
                    + "grille. Corrigez le bordereau.",
            "Lot {0}: lines of the schedule count towards \"{1}\", which is no price leaf of the grid any more. "
                    + "Mend the schedule."),
    SCHEDULE_CRITERION_UNPRICED(
            Kind.INVALID,
            "RULE-29",
            "Lot {0} : aucune ligne du bordereau ne compte pour le sous-critère de prix « {1} ».",
            "Lot {0}: no line of the schedule counts towards the price leaf \"{1}\".");

    private final Kind kind;
    private final String rule;
    private final Text text;

    ScheduleProblem(Kind kind, String rule, String fr, String en) {
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
