package fr.pesee.ground.ledger;

import fr.pesee.ground.ledger.SignedNote.Verdict;

/**
 * One thing that verification found in a log. Entries are named by their place in the log, from 0, which is also their
 * {@code seq} while nothing is broken.
 */
public sealed interface LedgerFinding {

    /** Whether the finding is a proof or a sign of tampering; false for what merely limits what can be said. */
    default boolean breaks() {
        return true;
    }

    /** A stable code, for programs. */
    String code();

    /** The finding as one English sentence. */
    String english();

    /** The finding as one French sentence. */
    String french();

    /** What stands at this place is not an entry. */
    record Illegible(long place, String why) implements LedgerFinding {
        @Override
        public String code() {
            return "ledger-illegible-entry";
        }

        @Override
        public String english() {
            return "What stands at place " + place + " is not an entry: " + why + ".";
        }

        @Override
        public String french() {
            return "Ce qui se trouve à la place " + place + " n'est pas une inscription : " + why + ".";
        }
    }

    /** The entry at this place says that it belongs to another log. */
    record ForeignEntry(long place, String log) implements LedgerFinding {
        @Override
        public String code() {
            return "ledger-foreign-entry";
        }

        @Override
        public String english() {
            return "The entry at place " + place + " belongs to another log, " + log + ".";
        }

        @Override
        public String french() {
            return "L'inscription à la place " + place + " appartient à un autre registre, " + log + ".";
        }
    }

    /** The numbers do not follow each other: an entry was removed, inserted or moved. */
    record SequenceGap(long place, long expected, long found) implements LedgerFinding {
        @Override
        public String code() {
            return "ledger-sequence-gap";
        }

        @Override
        public String english() {
            return "Entry " + found + " stands at place " + place + ", where entry " + expected + " must be.";
        }

        @Override
        public String french() {
            return "L'inscription " + found + " se trouve à la place " + place + ", où doit être l'inscription "
                    + expected + ".";
        }
    }

    /** An entry does not continue the one before it: one of the two was changed. */
    record BrokenChain(long place) implements LedgerFinding {
        @Override
        public String code() {
            return "ledger-broken-chain";
        }

        @Override
        public String english() {
            return "The entry at place " + place + " does not continue the one before it: one of the two was changed.";
        }

        @Override
        public String french() {
            return "L'inscription à la place " + place
                    + " ne fait pas suite à la précédente : l'une des deux a été modifiée.";
        }
    }

    /** What is shown as the actor or the payload is not what the entry committed to. */
    record DisclosureAltered(long place, Part part) implements LedgerFinding {
        @Override
        public String code() {
            return "ledger-" + part.english + "-altered";
        }

        @Override
        public String english() {
            return "The " + part.english + " shown for the entry at place " + place + " is not the one recorded.";
        }

        @Override
        public String french() {
            return part.french + " de l'inscription à la place " + place + " n'est pas celui qui fut inscrit.";
        }
    }

    /** A disclosure is withheld: the entry proves that it existed, not what it says. */
    record Withheld(long place, Part part) implements LedgerFinding {
        @Override
        public boolean breaks() {
            return false;
        }

        @Override
        public String code() {
            return "ledger-" + part.english + "-withheld";
        }

        @Override
        public String english() {
            return "The " + part.english + " of the entry at place " + place + " is withheld.";
        }

        @Override
        public String french() {
            return part.french + " de l'inscription à la place " + place + " n'est pas communiqué.";
        }
    }

    /** A kept checkpoint that says nothing, because it is not what it should be. */
    record RefusedCheckpoint(String name, String why, String pourquoi) implements LedgerFinding {
        static RefusedCheckpoint of(String name, Verdict verdict) {
            return verdict == Verdict.FORGED
                    ? new RefusedCheckpoint(name, "its signature is false", "sa signature est fausse")
                    : new RefusedCheckpoint(
                            name, "the expected key did not sign it", "la clé attendue ne l'a pas signé");
        }

        @Override
        public String code() {
            return "ledger-refused-checkpoint";
        }

        @Override
        public String english() {
            return "The checkpoint " + name + " is refused: " + why + ".";
        }

        @Override
        public String french() {
            return "Le point de contrôle " + name + " est refusé : " + pourquoi + ".";
        }
    }

    /** A kept checkpoint covers more entries than the log has: its end was cut off. */
    record CutTail(String name, long covered, long present) implements LedgerFinding {
        @Override
        public String code() {
            return "ledger-cut-tail";
        }

        @Override
        public String english() {
            return "The checkpoint " + name + " covers " + covered + " entries, but only " + present + " are there.";
        }

        @Override
        public String french() {
            return "Le point de contrôle " + name + " couvre " + covered + " inscriptions, or il n'y en a que "
                    + present + ".";
        }
    }

    /**
     * The log is not the one that a kept checkpoint covered, while an earlier one still holds: the change lies in
     * between. Nothing is said of entries from {@code to} on.
     *
     * @param name the checkpoint that no longer holds
     * @param from the first place that can have been changed: the size of the last checkpoint that holds, or 0
     * @param to the first place that the broken checkpoint does not cover
     */
    record ChangedBetween(String name, long from, long to) implements LedgerFinding {
        @Override
        public String code() {
            return "ledger-changed";
        }

        @Override
        public String english() {
            return "The log was changed at one place or more from " + from + " to " + (to - 1)
                    + " after the checkpoint " + name + " was made.";
        }

        @Override
        public String french() {
            return "Le registre a été modifié à une place au moins, de " + from + " à " + (to - 1)
                    + ", après l'établissement du point de contrôle " + name + ".";
        }
    }

    /** The server signed two different states of one log at one size: it told two stories. */
    record TwoStories(String first, String second, long size) implements LedgerFinding {
        @Override
        public String code() {
            return "ledger-two-stories";
        }

        @Override
        public String english() {
            return "The checkpoints " + first + " and " + second + " give two different roots for the same " + size
                    + " entries: the log was rewritten and signed anew.";
        }

        @Override
        public String french() {
            return "Les points de contrôle " + first + " et " + second
                    + " donnent deux racines différentes pour les mêmes " + size
                    + " inscriptions : le registre a été réécrit et signé de nouveau.";
        }
    }

    /** No kept checkpoint covers these last entries yet: they could be changed without a trace. */
    record NotYetProtected(long from, long to) implements LedgerFinding {
        @Override
        public boolean breaks() {
            return false;
        }

        @Override
        public String code() {
            return "ledger-not-yet-protected";
        }

        @Override
        public String english() {
            return "Places " + from + " to " + (to - 1)
                    + " are not yet protected: no checkpoint given here covers them.";
        }

        @Override
        public String french() {
            return "Les places " + from + " à " + (to - 1)
                    + " ne sont pas encore protégées : aucun point de contrôle donné ici ne les couvre.";
        }
    }

    /** The two things that an entry commits to. */
    enum Part {
        /** Who acted. */
        ACTOR("actor", "L'auteur"),
        /** What was done. */
        PAYLOAD("payload", "Le contenu");

        private final String english;
        private final String french;

        Part(String english, String french) {
            this.english = english;
            this.french = french;
        }
    }
}
