package fr.pesee.prepare.documents;

import fr.pesee.ground.office.FileType;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.rule.exact.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A form of a document as it is shown and as it comes back. A file that was chosen cannot be shown again: browsers do
 * not allow it.
 *
 * @param kind as chosen; empty when none was
 * @param title as typed
 * @param lot as chosen; empty for the whole tender
 * @param language as chosen
 * @param refusals what is wrong with it; empty when nothing is, or it was not sent yet
 */
record DocumentForm(String kind, String title, String lot, String language, List<Refusal> refusals) {
    DocumentForm {
        refusals = List.copyOf(refusals);
    }

    /** The form of a new document. */
    static DocumentForm empty() {
        return new DocumentForm("", "", "", "fr", List.of());
    }

    /** The form with what stands now. */
    static DocumentForm of(TenderDocument document) {
        return new DocumentForm(
                document.kind().name(),
                document.title(),
                document.lot() == null ? "" : document.lot().toString(),
                document.language(),
                List.of());
    }

    /** The form with what was sent. */
    static DocumentForm of(DocumentDraft draft) {
        return new DocumentForm(
                Objects.requireNonNullElse(draft.kind(), ""),
                Objects.requireNonNullElse(draft.title(), ""),
                Objects.requireNonNullElse(draft.lot(), ""),
                draft.language(),
                List.of());
    }

    /** The same with what is wrong with it. */
    DocumentForm refused(List<Refusal> wrong) {
        return new DocumentForm(kind, title, lot, language, wrong);
    }

    /** What is wrong with one field of the form. */
    public List<Refusal> wrongWith(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.at().equals("/" + field))
                .toList();
    }

    /** What is wrong with no field in particular. */
    public List<Refusal> wrongAtLarge() {
        return refusals.stream().filter(refusal -> refusal.at().isEmpty()).toList();
    }

    /** Whether writing begins at this field: the first that is wrong. */
    public boolean isFirst(String field) {
        return !refusals.isEmpty() && refusals.get(0).at().equals("/" + field);
    }

    /** The kinds to choose from. */
    public List<Choice> kinds() {
        return Arrays.stream(DocumentKind.values())
                .map(one -> new Choice(one.name(), one.words(), one.name().equals(kind)))
                .toList();
    }

    /** The languages to choose from. */
    public List<Choice> languages() {
        return DocumentDraft.offered().stream()
                .map(one -> new Choice(one, DocumentDraft.name(one), one.equals(language)))
                .toList();
    }

    /** Whether this lot is chosen. */
    public boolean isLot(int number) {
        return lot.equals(Integer.toString(number));
    }

    /** What the browser lets one choose. */
    public String accepted() {
        return FileType.accepted();
    }

    /** One thing to choose. */
    record Choice(String value, Text label, boolean chosen) {}
}
