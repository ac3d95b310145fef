package fr.pesee.prepare.documents;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a document, as asked for.
 *
 * @param kind a {@link DocumentKind}
 * @param title at most 200 characters
 * @param lot the lot it concerns; null or empty for the whole tender
 * @param language ISO 639-1; French when left out
 */
public record DocumentDraft(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String lot,
        @Nullable String language) {
    static final int LONGEST_TITLE = 200;
    private static final String FRENCH = "fr";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** Everything wrong with it. */
    Findings findings(Tender tender) {
        Findings findings = new Findings()
                .present("/kind", kind)
                .require(
                        kind == null || known(kind).isPresent(),
                        "/kind",
                        DocumentProblem.DOCUMENT_KIND_UNKNOWN,
                        Arrays.toString(DocumentKind.values()))
                .text("/title", title, LONGEST_TITLE)
                .require(
                        title == null || title.chars().noneMatch(Character::isISOControl),
                        "/title",
                        RequestProblem.TEXT_UNSTORABLE)
                .require(LANGUAGES.contains(language()), "/language", DocumentProblem.DOCUMENT_LANGUAGE_UNKNOWN);
        boolean lotKnown = lot == null
                || lot.isBlank()
                || tender.lots().stream()
                        .anyMatch(one -> Integer.toString(one.number()).equals(lot.strip()));
        return findings.require(lotKnown, "/lot", DocumentProblem.DOCUMENT_LOT_UNKNOWN, String.valueOf(lot));
    }

    DocumentKind kindNamed() {
        return known(Objects.requireNonNull(kind)).orElseThrow();
    }

    String titleGiven() {
        return Objects.requireNonNull(title).strip();
    }

    @Nullable
    Integer lotNumber() {
        return lot == null || lot.isBlank() ? null : Integer.valueOf(lot.strip());
    }

    @Override
    public String language() {
        return language == null || language.isBlank() ? FRENCH : language.strip();
    }

    /** The languages that a form offers: the official ones of the Union, French and English first. */
    static List<String> offered() {
        return List.of(
                "fr", "en", "bg", "cs", "da", "de", "el", "es", "et", "fi", "ga", "hr", "hu", "it", "lt", "lv", "mt",
                "nl", "pl", "pt", "ro", "sk", "sl", "sv");
    }

    /** What a language is called. */
    static Text name(String language) {
        Locale named = Locale.forLanguageTag(language);
        return new Text(named.getDisplayLanguage(Locale.FRENCH), named.getDisplayLanguage(Locale.ENGLISH));
    }

    private static Optional<DocumentKind> known(String kind) {
        return Arrays.stream(DocumentKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }
}
