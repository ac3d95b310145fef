package fr.pesee.prepare.documents;

import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document of a consultation as it stands.
 *
 * @param id its number within the tender
 * @param kind what it is
 * @param title as its readers see it
 * @param lot the lot it concerns; null for the whole tender
 * @param language ISO 639-1, such as {@code fr}
 * @param removed whether it was taken out
 * @param revision counts changes of any sort; the ETag of the API
 * @param versions the latest first
 */
public record TenderDocument(
        int id,
        DocumentKind kind,
        String title,
        @Nullable Integer lot,
        String language,
        boolean removed,
        long revision,
        List<DocumentVersion> versions) {

    public TenderDocument {
        versions = List.copyOf(versions);
    }

    /** The version in force. */
    public DocumentVersion latest() {
        return versions.get(0);
    }

    /** Those before it. */
    public List<DocumentVersion> earlier() {
        return versions.subList(1, versions.size());
    }

    /** What its language is called. */
    public Text languageName() {
        return DocumentDraft.name(language);
    }

    /** The version of this number. */
    Optional<DocumentVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** Whether it concerns this lot. */
    boolean concerns(int number) {
        return lot == null || lot == number;
    }
}
