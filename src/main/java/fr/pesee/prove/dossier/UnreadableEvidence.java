package fr.pesee.prove.dossier;

import fr.pesee.rule.exact.Text;

/** A file is no evidence that can be read, so that nothing can be said of it. */
public final class UnreadableEvidence extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    UnreadableEvidence(String french, String english) {
        super(english);
        this.sentence = new Text(french, english);
    }

    /** Why. */
    public Text sentence() {
        return sentence;
    }
}
