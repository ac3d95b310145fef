package fr.pesee.prepare.publication;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why what a tender announces cannot change in this way. */
public enum PublicationProblem implements ProblemCode {
    RECTIFICATION_TOO_LATE(
            Kind.CONFLICT,
            "RULE-06",
            "La date limite annoncée ({0}) est passée : rien ne peut plus être rectifié. Abandonnez la rectification "
                    + "s’il y en a une ; les offres s’ouvrent ensuite, ou la consultation est déclarée sans suite.",
            "The deadline announced ({0}) has passed: nothing can be rectified any more. Give the rectification up if "
                    + "there is one; afterwards the bids are opened, or the tender is cancelled."),
    RECTIFICATION_EMPTY(
            Kind.CONFLICT,
            "RULE-06",
            "Rien n’a changé depuis la version {0}. Modifiez ce qui doit l’être, ou abandonnez la rectification.",
            "Nothing has changed since version {0}. Change what has to be changed, or give the rectification up."),
    DEADLINE_EARLIER(
            Kind.INVALID,
            "RULE-06",
            "La date limite annoncée est le {0} : elle ne peut être que reportée à plus tard.",
            "The deadline announced is {0}: it can only be moved to a later instant."),
    DEADLINE_KEPT_WHY(
            Kind.INVALID,
            "RULE-06, R2151-4",
            "La date limite reste la même : dites pourquoi les candidats ont encore assez de temps, ou reportez-la.",
            "The deadline stays the same: say why bidders still have enough time, or move it."),
    BIDS_STILL_AWAITED(
            Kind.INVALID,
            "R2185-1",
            "Tant que la date limite n’est pas passée, nul ne sait si des offres arriveront. Choisissez une autre "
                    + "nature de motif, ou attendez la date limite.",
            "Until the deadline has passed nobody knows whether bids will come. Choose another ground, or wait for the "
                    + "deadline."),
    POSTPONED_TOO_LATE(
            Kind.CONFLICT,
            "RULE-58",
            "La date limite ({0}) est passée : elle ne peut plus être reportée.",
            "The deadline ({0}) has passed: it cannot be postponed any more.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    PublicationProblem(Kind kind, String rule, String fr, String en) {
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
