package fr.pesee.ground.access;

import fr.pesee.rule.exact.Text;
import java.util.Collection;

/** What a tender is for; decided when it is created, and never changed. */
public enum Nature {
    /** A consultation of which a contract may come. */
    REAL("", ""),
    /** An exercise with invented data and a clock of its own (RULE-142). */
    EXERCISE(
            "Données fictives d’illustration. Aucun montant, note ni classement ne reflète une procédure réelle.",
            "Fictional data for illustration. No amount, mark or ranking reflects a real procedure."),
    /** Where bidders try beforehand whether their computers can deposit (order of 22 March 2019, buyer profiles). */
    TRIAL(
            "Espace de test\u202F: rien de ce qui est déposé ici n’est une offre\u202F; tout est effacé au bout d’un"
                    + " jour.",
            "Test area: nothing that is deposited here is a bid; everything is erased after a day.");

    private final Text notice;

    Nature(String french, String english) {
        this.notice = new Text(french, english);
    }

    /** What every page, document and export of such a tender says; empty for a real one. */
    public Text notice() {
        return notice;
    }

    /** Whether contracts come of it, so that nothing needs to be said. */
    public boolean isReal() {
        return this == REAL;
    }

    /** How a letter about it begins, with an empty line after it; empty for a real one. */
    public String head(String language) {
        return isReal() ? "" : notice.in(language) + "\n\n";
    }

    /** What a page is that shows several tenders: an exercise as soon as one of them is. Test areas stand apart. */
    public static Nature ofPage(Collection<Nature> shown) {
        return shown.contains(EXERCISE) ? EXERCISE : REAL;
    }
}
