package fr.pesee.receive.late;

import fr.pesee.rule.exact.Text;

/** What a backup copy was received on. */
public enum CopyCarrier {
    PAPER("papier", "paper"),
    /** A stick, a disc or the like. */
    MEDIUM("support physique électronique", "electronic medium"),
    OTHER("autre", "other");

    private final Text words;

    CopyCarrier(String french, String english) {
        this.words = new Text(french, english);
    }

    /** What it is called. */
    public Text words() {
        return words;
    }
}
