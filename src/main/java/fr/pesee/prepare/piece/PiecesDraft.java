package fr.pesee.prepare.piece;

import fr.pesee.ground.problem.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pieces of a lot as asked for. */
public record PiecesDraft(@Nullable List<Line> pieces) {
    static final int MOST = 100;
    private static final int CODE = 32;
    private static final int NAME = 300;
    private static final int CONTENT = 2_000;

    /** One piece asked for. */
    public record Line(
            @Nullable String code,
            @Nullable String name,
            @Nullable Envelope envelope,
            @Nullable Boolean required,
            @Nullable String content) {
        static Line of(Piece piece) {
            return new Line(piece.code(), piece.name(), piece.envelope(), piece.required(), piece.content());
        }
    }

    /** The pieces, once nothing is wrong with them. None is a list, too. */
    PieceList list(Findings findings) {
        findings.present("/pieces", pieces).throwIfAny();
        List<Line> asked = Objects.requireNonNull(pieces);
        findings.require(asked.size() <= MOST, "/pieces", PieceProblem.PIECES_COUNT)
                .throwIfAny();
        Set<String> codes = new HashSet<>();
        List<Piece> made = new ArrayList<>();
        for (int index = 0; index < asked.size(); index++) {
            Line line = asked.get(index);
            String at = "/pieces/" + index;
            if (line == null) {
                findings.present(at, null);
                continue;
            }
            check(line, at, findings);
            if (line.code() != null) {
                findings.require(codes.add(line.code()), at + "/code", PieceProblem.PIECE_CODE_TWICE, line.code());
            }
            if (findings.isEmpty()) {
                made.add(piece(line));
            }
        }
        findings.throwIfAny();
        return new PieceList(made);
    }

    private static void check(Line line, String at, Findings findings) {
        findings.text(at + "/code", line.code(), CODE)
                .text(at + "/name", line.name(), NAME)
                .present(at + "/envelope", line.envelope())
                .present(at + "/required", line.required())
                .optionalText(at + "/content", line.content(), CONTENT);
    }

    private static Piece piece(Line line) {
        return new Piece(
                Objects.requireNonNull(line.code()),
                Objects.requireNonNull(line.name()),
                Objects.requireNonNull(line.envelope()),
                Objects.requireNonNull(line.required()),
                line.content());
    }
}
