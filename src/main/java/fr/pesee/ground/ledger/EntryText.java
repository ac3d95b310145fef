package fr.pesee.ground.ledger;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.rule.exact.Text;
import java.util.Optional;
import java.util.Set;

/** Asked of every room that writes entries: what they say, and who may read their content now. */
public interface EntryText {

    /** The parts of a tender's life that entries are told apart by. */
    enum Chapter {
        /** From one phase to the next. */
        STAGES("Étapes", "Stages", "todo"),
        /** What is written before it is announced. */
        PREPARATION("Préparation", "Preparation", "file"),
        /** What is announced to everybody. */
        PUBLICATION("Publication", "Publication", "info"),
        /** Who does what. */
        TEAM("Équipe", "Team", "user"),
        /** Questions and answers. */
        QUESTIONS("Questions", "Questions", "menu"),
        /** What bidders sent. */
        BIDS("Offres", "Bids", "lock"),
        /** Marks of the committee. */
        MARKS("Notes", "Marks", "pen"),
        /** What follows from marks and prices. */
        DECISION("Recommandation", "Recommendation", "ok"),
        /** What proves the rest. */
        PROOF("Preuve", "Proof", "seal");

        private final Text words;
        private final String icon;

        Chapter(String french, String english, String icon) {
            this.words = new Text(french, english);
            this.icon = icon;
        }

        /** What it is called. */
        public Text words() {
            return words;
        }

        /** The name of its picture. */
        public String icon() {
            return icon;
        }
    }

    /** The types this room writes, such as {@code tender-created/1}. */
    Set<String> types();

    /** The act in words. */
    Text text(String type);

    /** The part of a tender's life that the act belongs to. */
    Chapter chapter(String type);

    /** What this very act was about, in words taken from its content; empty when the act in words says it all. */
    default Optional<Text> detail(String type, EntryContent content) {
        return Optional.empty();
    }

    /**
     * Whether whoever holds these functions may read the content in this phase of the lot concerned; all others see
     * type, time and digest.
     */
    boolean isOpenTo(String type, Set<Function> functions, Phase phase);
}
