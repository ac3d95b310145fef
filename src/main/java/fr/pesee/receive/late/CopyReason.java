package fr.pesee.receive.late;

import fr.pesee.rule.exact.Text;

/** The only reasons for which a backup copy may be opened (RULE-65; arrêtés of 22 March 2019 and 14 April 2023). */
public enum CopyReason {
    /** Malware was found in the electronic bid; its trace is kept. */
    MALWARE("programme malveillant dans l’offre électronique", "malware in the electronic bid"),
    INCOMPLETE("offre électronique reçue incomplète", "electronic bid received incomplete"),
    /** It came after the deadline, and its transmission had begun before it. */
    LATE_STARTED_BEFORE(
            "offre électronique hors délai, transmission commencée avant l’échéance",
            "electronic bid late, transmission begun before the deadline"),
    UNREADABLE("offre électronique illisible", "electronic bid unreadable");

    private final Text words;

    CopyReason(String french, String english) {
        this.words = new Text(french, english);
    }

    /** What it says. */
    public Text words() {
        return words;
    }
}
