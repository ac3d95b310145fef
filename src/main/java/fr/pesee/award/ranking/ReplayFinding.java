package fr.pesee.award.ranking;

import fr.pesee.ground.access.Phase;
import fr.pesee.rule.exact.Text;

/** One thing that a replay found: what was recorded does not follow from what was recorded before it. */
public sealed interface ReplayFinding {
    /** The place of the entry in its log, from 0. */
    long seq();

    /** A stable code, for programs. */
    String code();

    /** The finding as a sentence. */
    Text sentence();

    /** Whether it contradicts the record; false for what merely limits what can be said. */
    default boolean breaks() {
        return true;
    }

    /** The content of an entry is not of the form of its type, or is beyond what the rules allow. */
    record Unusable(long seq, String type, String why) implements ReplayFinding {
        @Override
        public String code() {
            return "replay-unusable-entry";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "L’inscription " + seq + " (" + type + ") ne peut être rejouée : " + why + ".",
                    "Entry " + seq + " (" + type + ") cannot be replayed: " + why + ".");
        }
    }

    /** The replay needs the content of an entry that is withheld. */
    record Withheld(long seq, String type) implements ReplayFinding {
        @Override
        public boolean breaks() {
            return false;
        }

        @Override
        public String code() {
            return "replay-withheld-entry";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Le contenu de l’inscription " + seq + " (" + type
                            + ") n’est pas communiqué : ce qui en découle ne peut être rejoué.",
                    "The content of entry " + seq + " (" + type
                            + ") is withheld: what follows from it cannot be replayed.");
        }
    }

    /** Something happened in a phase in which it cannot. */
    record OutOfPhase(long seq, String type, int lot, Phase phase) implements ReplayFinding {
        @Override
        public String code() {
            return "replay-out-of-phase";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "L’inscription " + seq + " (" + type + ") n’est pas possible à la phase " + phase + " du lot " + lot
                            + ".",
                    "Entry " + seq + " (" + type + ") is not possible in phase " + phase + " of lot " + lot + ".");
        }
    }

    /** The chair alone may do this, and whoever did it did not chair then, or was recused (RULE-82). */
    record NotByChair(long seq, String type, int lot) implements ReplayFinding {
        @Override
        public String code() {
            return "replay-not-by-chair";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Lot " + lot + ", inscription " + seq + " (" + type
                            + ") : qui a agi ne présidait pas alors, ou était récusé.",
                    "Lot " + lot + ", entry " + seq + " (" + type
                            + "): whoever acted did not chair then, or was recused.");
        }
    }

    /** A recorded digest is not that of the recorded content. */
    record DigestDiffers(long seq, int lot, String part, String recorded, String recomputed) implements ReplayFinding {
        @Override
        public String code() {
            return "replay-digest-differs";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Lot " + lot + ", inscription " + seq + " : l’empreinte de « " + part + " » inscrite est "
                            + recorded + ", celle du contenu est " + recomputed + ".",
                    "Lot " + lot + ", entry " + seq + ": the recorded digest of \"" + part + "\" is " + recorded
                            + ", that of the content is " + recomputed + ".");
        }
    }

    /** A recorded value is not the one that follows from earlier entries. */
    record ValueDiffers(long seq, int lot, Text what, String recorded, String recomputed) implements ReplayFinding {
        /** The same, for whoever may not know the values yet. */
        public ValueDiffers masked() {
            return new ValueDiffers(seq, lot, what, "…", "…");
        }

        @Override
        public String code() {
            return "replay-value-differs";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Lot " + lot + ", inscription " + seq + " : " + what.fr() + " y vaut " + recorded
                            + ", le calcul refait donne " + recomputed + ".",
                    "Lot " + lot + ", entry " + seq + ": " + what.en() + " is " + recorded
                            + " there, computed again it is " + recomputed + ".");
        }
    }

    /** The recorded ranking differs at one place from the one computed again. */
    record RankingDiffers(long seq, int lot, Difference difference) implements ReplayFinding {
        @Override
        public String code() {
            return "replay-ranking-differs";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Lot " + lot + ", inscription " + seq + " : à l’endroit « " + difference.pointer()
                            + " » du classement est inscrit " + difference.recorded() + ", le calcul refait donne "
                            + difference.recomputed() + ".",
                    "Lot " + lot + ", entry " + seq + ": at \"" + difference.pointer() + "\" the recorded ranking has "
                            + difference.recorded() + ", computed again it has " + difference.recomputed() + ".");
        }
    }

    /** The recorded bids cannot be ranked on the recorded grid, yet a ranking is recorded. */
    record Unrankable(long seq, int lot, Text why) implements ReplayFinding {
        @Override
        public String code() {
            return "replay-unrankable";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Lot " + lot + ", inscription " + seq + " : le classement ne peut être refait. " + why.fr(),
                    "Lot " + lot + ", entry " + seq + ": the ranking cannot be computed again. " + why.en());
        }
    }
}
