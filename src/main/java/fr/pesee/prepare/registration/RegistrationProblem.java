package fr.pesee.prepare.registration;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why somebody cannot be registered for changes. */
public enum RegistrationProblem implements ProblemCode {
    EMAIL_UNUSABLE(
            Kind.INVALID,
            "",
            "Ce n’est pas une adresse à laquelle nous pouvons écrire. Donnez-en une seule, de la forme nom@exemple.fr.",
            "This is not an address that we can write to. Give a single one, of the form name@example.org."),
    LANGUAGE_UNKNOWN(Kind.INVALID, "", "La langue est « fr » ou « en ».", "The language is \"fr\" or \"en\"."),
    REGISTRATIONS_TOO_MANY(
            Kind.TOO_OFTEN,
            "RULE-06",
            "Trop d’inscriptions ont été demandées pour cette consultation en une heure. Rien n’a été enregistré. "
                    + "Réessayez dans une heure ; la page de la consultation montre toujours ce qui a changé.",
            "Too many registrations were asked for this tender within an hour. Nothing was stored. Retry in an hour; "
                    + "the tender’s page always shows what has changed.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    RegistrationProblem(Kind kind, String rule, String fr, String en) {
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
