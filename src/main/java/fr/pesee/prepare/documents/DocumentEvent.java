package fr.pesee.prepare.documents;

import fr.pesee.ground.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** What happens to documents, as the ledger keeps it. */
public sealed interface DocumentEvent extends LedgerEvent {

    /** A file, as entries name it: its content is known by its digest. */
    record File(String name, String mediaType, long size, String sha256) {
        static File of(DocumentVersion version) {
            return new File(version.fileName(), version.mediaType(), version.size(), version.sha256());
        }
    }

    /** What is said of a document. */
    record Description(
            DocumentKind kind, String title, @Nullable Integer lot, String language) {}

    /** An officer added a document with its first version. */
    record Added(int document, int version, Description description, File file) implements DocumentEvent {
        @Override
        public String type() {
            return "document-added/1";
        }
    }

    /** An officer replaced the file of a document; the one before stays. */
    record Replaced(int document, int version, File file, String replacedSha256) implements DocumentEvent {
        @Override
        public String type() {
            return "document-replaced/1";
        }
    }

    /** An officer changed what is said of a document. */
    record Described(int document, Description description) implements DocumentEvent {
        @Override
        public String type() {
            return "document-described/1";
        }
    }

    /** An officer took a document out; its versions stay. */
    record Removed(int document, int version, File file) implements DocumentEvent {
        @Override
        public String type() {
            return "document-removed/1";
        }
    }
}
