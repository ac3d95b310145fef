package fr.pesee.ground.incident;

import fr.pesee.rule.exact.Text;

/** What went wrong with the platform. */
public enum IncidentKind {
    /** It was not running, stood still, or did not reach its database. */
    OUTAGE(
            "arrêt",
            "outage",
            "La plateforme ne tournait pas, était figée, ou n’atteignait pas sa base de données.",
            "The platform was not running, stood still, or did not reach its database."),
    /** It answered 503 or 507: something that it needs was missing. */
    REFUSED(
            "refus faute de moyens",
            "refused for want of means",
            "Des requêtes ont été refusées, faute d’un service ou de place (réponses 503 ou 507).",
            "Requests were refused for want of a service or of room (answers 503 or 507)."),
    /** It answered 500. */
    UNEXPECTED(
            "erreur imprévue",
            "unexpected error",
            "Des requêtes ont échoué sur une erreur imprévue (réponse 500).",
            "Requests failed by an unexpected error (answer 500)."),
    /** The server's clock jumped by more than a second. */
    CLOCK_JUMPED("saut de l’horloge", "jump of the clock", "", ""),
    /** The server's clock and the database's were more than a second apart. */
    CLOCK_DIFFERS("écart d’horloge", "clocks apart", "", ""),
    /** An administrator wrote it down. */
    REPORTED("signalé", "reported", "", "");

    private final Text words;
    private final Text explanation;

    IncidentKind(String fr, String en, String explainedFr, String explainedEn) {
        this.words = new Text(fr, en);
        this.explanation = new Text(explainedFr, explainedEn);
    }

    /** What it is called. */
    public Text words() {
        return words;
    }

    /** What happens; empty where each incident has words of its own. */
    Text explanation() {
        return explanation;
    }

    /** Whether it casts doubt on the times that the server wrote down. */
    public boolean isOfClock() {
        return this == CLOCK_JUMPED || this == CLOCK_DIFFERS;
    }

    /** Whether occurrences that follow one another closely are one incident. */
    boolean lasts() {
        return this == REFUSED || this == UNEXPECTED || this == CLOCK_DIFFERS;
    }
}
