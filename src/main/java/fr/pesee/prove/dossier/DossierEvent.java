package fr.pesee.prove.dossier;

import fr.pesee.ground.ledger.LedgerEvent;
import java.util.List;

/** What happens to a dossier, as the ledger keeps it. */
sealed interface DossierEvent extends LedgerEvent {

    /**
     * One file of an evidence.
     *
     * @param size in bytes
     * @param sha256 of its bytes, in hexadecimal
     */
    record FileFacts(String path, int size, String sha256) {}

    /**
     * The evidence was exported.
     *
     * @param format of the ZIP
     * @param version of the product that wrote it
     * @param files all files but the log, its checkpoints and the manifest: those cannot hold their own digests
     */
    record Exported(String format, String version, List<FileFacts> files) implements DossierEvent {
        static final String TYPE = "evidence-exported/1";

        public Exported {
            files = List.copyOf(files);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
