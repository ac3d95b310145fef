package fr.pesee.receive.late;

import fr.pesee.rule.exact.Text;
import org.jspecify.annotations.Nullable;

/** What becomes of a backup copy. */
public enum CopyOutcome {
    /** Opened: it replaces the electronic bid entirely, and no file of either is mixed with the other's. */
    OPENED(
            "ouverte : elle remplace entièrement l’offre électronique",
            "opened: it replaces the electronic bid entirely"),
    KEPT_CLOSED("gardée fermée", "kept closed"),
    /** Set aside once opened, because malware was found in the copy itself or nobody can use it; the trace is kept. */
    DISCARDED(
            "écartée : programme malveillant ou contenu inutilisable, la trace est gardée",
            "discarded: malware or nothing that can be used, the trace is kept"),
    DESTROYED("détruite", "destroyed");

    private final Text words;

    CopyOutcome(String french, String english) {
        this.words = new Text(french, english);
    }

    /** What it says. */
    public Text words() {
        return words;
    }

    /**
     * Whether this may become of a copy after what was decided before. An opened copy is not destroyed, for it is the
     * bid; only one that is open can turn out to be worthless.
     *
     * @param before the last decision; null for none yet
     */
    boolean mayFollow(@Nullable CopyOutcome before) {
        return switch (this) {
            case OPENED -> before == null || before == KEPT_CLOSED;
            case KEPT_CLOSED -> before == null;
            case DISCARDED -> before == OPENED;
            case DESTROYED -> before != OPENED && before != DESTROYED;
        };
    }
}
