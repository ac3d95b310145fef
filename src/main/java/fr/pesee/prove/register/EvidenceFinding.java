package fr.pesee.prove.register;

import fr.pesee.award.ranking.ReplayFinding;
import fr.pesee.ground.ledger.LedgerFinding;
import fr.pesee.rule.exact.Text;

/** One thing found when a ledger, its replay, or a whole evidence was checked. */
public sealed interface EvidenceFinding {
    /** A stable code, for programs. */
    String code();

    /** The finding as a sentence. */
    Text sentence();

    /** Whether it shows a change; false for what merely limits what can be said. */
    default boolean breaks() {
        return true;
    }

    /** Found in the entries of a log, or with its checkpoints. */
    record OfLedger(LedgerFinding found) implements EvidenceFinding {
        @Override
        public String code() {
            return found.code();
        }

        @Override
        public Text sentence() {
            return new Text(found.french(), found.english());
        }

        @Override
        public boolean breaks() {
            return found.breaks();
        }
    }

    /** Found while marks and ranking were replayed. */
    record OfReplay(ReplayFinding found) implements EvidenceFinding {
        @Override
        public String code() {
            return found.code();
        }

        @Override
        public Text sentence() {
            return found.sentence();
        }

        @Override
        public boolean breaks() {
            return found.breaks();
        }
    }

    /** The file is not the one that the manifest lists. */
    record FileChanged(String path) implements EvidenceFinding {
        @Override
        public String code() {
            return "evidence-file-changed";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Le fichier " + path + " n’est pas celui que le manifeste décrit.",
                    "The file " + path + " is not the one that the manifest describes.");
        }
    }

    /** The manifest lists a file that is not there. */
    record FileMissing(String path) implements EvidenceFinding {
        @Override
        public String code() {
            return "evidence-file-missing";
        }

        @Override
        public Text sentence() {
            return new Text("Le fichier " + path + " manque.", "The file " + path + " is missing.");
        }
    }

    /** A file is there that the manifest does not list. */
    record FileUnlisted(String path) implements EvidenceFinding {
        @Override
        public String code() {
            return "evidence-file-unlisted";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Le fichier " + path + " n’est pas au manifeste.", "The file " + path + " is not in the manifest.");
        }
    }

    /** The manifest is not what would be written of these files. */
    record ManifestChanged() implements EvidenceFinding {
        @Override
        public String code() {
            return "evidence-manifest-changed";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Le manifeste n’est pas celui qui serait écrit pour ces fichiers.",
                    "The manifest is not the one that would be written for these files.");
        }
    }

    /** The enclosed key is not the expected one. */
    record KeyUnexpected(String expected, String found) implements EvidenceFinding {
        @Override
        public String code() {
            return "evidence-key-unexpected";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "La clé jointe (empreinte " + found + ") n’est pas la clé attendue (empreinte " + expected + ").",
                    "The enclosed key (fingerprint " + found + ") is not the expected one (fingerprint " + expected
                            + ").");
        }
    }

    /** The log is not that of the tender that it states. */
    record LedgerUnexpected(String path) implements EvidenceFinding {
        @Override
        public String code() {
            return "evidence-ledger-unexpected";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Le registre " + path + " n’est pas celui de la consultation qu’il décrit.",
                    "The ledger " + path + " is not that of the tender it describes.");
        }
    }

    /** No enclosed checkpoint covers the whole log, as one always does when it is exported. */
    record CheckpointMissing() implements EvidenceFinding {
        @Override
        public String code() {
            return "evidence-checkpoint-missing";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Aucun point de contrôle joint ne couvre tout le registre, alors que chaque export en comporte un.",
                    "No enclosed checkpoint covers the whole log, though every export holds one.");
        }
    }

    /** The last entry does not record the export. */
    record NotAnExport() implements EvidenceFinding {
        @Override
        public String code() {
            return "evidence-not-an-export";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "La dernière inscription ne constate pas l’export de ce dossier.",
                    "The last entry does not record the export of this evidence.");
        }
    }

    /** A file is not the one that the entry of the export names. */
    record DiffersFromExport(String path) implements EvidenceFinding {
        @Override
        public String code() {
            return "evidence-differs-from-export";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Le fichier " + path + " n’est pas celui que l’inscription de l’export désigne.",
                    "The file " + path + " is not the one that the entry of the export names.");
        }
    }

    /** What stands beside the ledger is not what follows from it. */
    record DiffersFromLedger(String path, String pointer) implements EvidenceFinding {
        @Override
        public String code() {
            return "evidence-differs-from-ledger";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "À l’endroit « " + pointer + " », " + path + " n’est pas ce qui découle du registre.",
                    "At \"" + pointer + "\", " + path + " is not what follows from the ledger.");
        }
    }

    /** The tables of a lot contradict themselves. */
    record TablesUnusable(int lot) implements EvidenceFinding {
        @Override
        public String code() {
            return "evidence-tables-unusable";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "Les tables du lot " + lot + " se contredisent.",
                    "The tables of lot " + lot + " contradict themselves.");
        }
    }
}
