package fr.pesee.ground.incident;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why an incident cannot be reported like this. */
public enum IncidentProblem implements ProblemCode {
    INCIDENT_EARLY(
            "L’incident commencerait avant l’an 2000. Corrigez le jour.",
            "The incident would begin before the year 2000. Correct the day."),
    INCIDENT_ORDER(
            "La fin doit venir après le début, d’une microseconde au moins. Corrigez l’un ou l’autre.",
            "The end has to come after the beginning, by a microsecond at least. Correct one of them."),
    INCIDENT_FUTURE(
            "Un incident se signale une fois terminé : la fin ne peut être après l’instant présent. Corrigez le jour "
                    + "ou l’heure.",
            "An incident is reported once it is over: the end cannot be after the present instant. Correct the day or "
                    + "the hour."),
    INCIDENT_WORDS_SHORT(
            "Dites ce qui s’est passé en {0} caractères au moins.", "Say what happened in at least {0} characters.");

    private final Text text;

    IncidentProblem(String fr, String en) {
        this.text = new Text(fr, en);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public String rule() {
        return "RULE-59";
    }
}
