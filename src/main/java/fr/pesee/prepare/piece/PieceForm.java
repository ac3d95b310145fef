package fr.pesee.prepare.piece;

import fr.pesee.ground.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of one piece, as it is shown and as it comes back.
 *
 * @param was the code of the piece that it changes; empty when it adds one
 * @param envelope the name of the chosen one; empty when none was
 * @param seen the version of the list that its reader saw
 * @param refusals what is wrong with it; empty when nothing is, or it was not sent yet
 * @param now the piece as it stands after somebody changed the list meanwhile; null otherwise
 */
record PieceForm(
        String was,
        String code,
        String name,
        String envelope,
        boolean required,
        String content,
        String seen,
        List<Refusal> refusals,
        @Nullable Piece now) {

    PieceForm {
        refusals = List.copyOf(refusals);
    }

    /** What comes back, each field as it was typed. */
    record Sent(
            @Nullable String was,
            @Nullable String code,
            @Nullable String name,
            @Nullable String envelope,
            @Nullable String required,
            @Nullable String content,
            @Nullable String seen) {}

    /** An empty form. */
    static PieceForm fresh(long version) {
        return new PieceForm("", "", "", "", true, "", Long.toString(version), List.of(), null);
    }

    /** The form of a piece as it stands. */
    static PieceForm of(Piece piece, long version) {
        return new PieceForm(
                piece.code(),
                piece.code(),
                piece.name(),
                piece.envelope().name(),
                piece.required(),
                Objects.requireNonNullElse(piece.content(), ""),
                Long.toString(version),
                List.of(),
                null);
    }

    /** The form with what was sent. */
    static PieceForm of(Sent sent) {
        return new PieceForm(
                typed(sent.was()),
                typed(sent.code()),
                typed(sent.name()),
                typed(sent.envelope()),
                sent.required() != null,
                typed(sent.content()).replace("\r\n", "\n"),
                typed(sent.seen()),
                List.of(),
                null);
    }

    /** The piece as the door takes it. */
    PiecesDraft.Line line() {
        Envelope chosen = Arrays.stream(Envelope.values())
                .filter(one -> one.name().equals(envelope))
                .findFirst()
                .orElse(null);
        return new PiecesDraft.Line(given(code), given(name), chosen, required, given(content));
    }

    /** The same with what is wrong with it. */
    PieceForm refused(List<Refusal> wrong) {
        return new PieceForm(was, code, name, envelope, required, content, seen, wrong, now);
    }

    /** The same once its sender has been shown how the list stands now. A piece that is gone would be added anew. */
    PieceForm seeing(PieceList list, long version) {
        Piece stands = list.piece(was.isEmpty() ? code : was).orElse(null);
        String then = stands == null ? "" : was;
        return new PieceForm(then, code, name, envelope, required, content, Long.toString(version), refusals, stands);
    }

    /** What is wrong with one field of the form. */
    public List<Refusal> wrongWith(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.at().endsWith("/" + field))
                .toList();
    }

    /** What is wrong with no field in particular. */
    public List<Refusal> wrongAtLarge() {
        return refusals.stream().filter(refusal -> refusal.at().isEmpty()).toList();
    }

    /** The field in which writing begins: the first wrong one, or the first. */
    public String focus() {
        return List.of("code", "name", "envelope", "content").stream()
                .filter(field -> !wrongWith(field).isEmpty())
                .findFirst()
                .orElse("code");
    }

    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    private static @Nullable String given(String value) {
        return value.isEmpty() ? null : value;
    }
}
