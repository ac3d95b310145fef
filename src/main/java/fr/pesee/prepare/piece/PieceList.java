package fr.pesee.prepare.piece;

import java.util.List;
import java.util.Optional;

/**
 * The pieces of a lot.
 *
 * @param pieces in the order in which they are shown
 */
public record PieceList(List<Piece> pieces) {
    public PieceList {
        pieces = List.copyOf(pieces);
    }

    /**
     * The pieces as publication froze them.
     *
     * @param frozen canonical JSON
     * @throws IllegalArgumentException if it is no list of pieces
     */
    public static PieceList ofFrozen(String frozen) {
        return FrozenPieces.read(frozen);
    }

    /** Those of one envelope, in order. */
    public List<Piece> in(Envelope envelope) {
        return pieces.stream().filter(piece -> piece.envelope() == envelope).toList();
    }

    /** The piece of this code; empty when there is none. */
    public Optional<Piece> piece(String code) {
        return pieces.stream().filter(piece -> piece.code().equals(code)).findFirst();
    }
}
