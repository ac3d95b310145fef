package fr.pesee.prove.dossier;

import java.util.Locale;

/** Where the files of an evidence stand in it. */
final class EvidencePaths {
    static final String README = "README.txt";
    static final String KEY = "verifier-key.txt";
    static final String LEDGER = "ledger/";
    static final String CHECKPOINTS = "checkpoints/";
    static final String LINES = ".jsonl";

    private EvidencePaths() {}

    static String ledger(String log) {
        return LEDGER + log + LINES;
    }

    /** Sorts as the sizes do. */
    static String checkpoint(String log, long size) {
        return CHECKPOINTS + log + String.format(Locale.ROOT, "/%012d.txt", size);
    }
}
