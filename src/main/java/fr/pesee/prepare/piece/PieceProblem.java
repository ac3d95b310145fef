package fr.pesee.prepare.piece;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why the pieces of a lot cannot be what was asked. */
public enum PieceProblem implements ProblemCode {
    PIECES_COUNT(
            Kind.INVALID,
            "Un lot exige 100 pièces au plus. Regroupez-en.",
            "A lot requires at most 100 pieces. Bring some together."),
    PIECE_CODE_TWICE(
            Kind.INVALID,
            "Le code de pièce « {0} » sert deux fois. Un code désigne une seule pièce.",
            "The piece code \"{0}\" is used twice. A code names one piece only."),
    PIECE_PRICE_APART(
            Kind.INVALID,
            "La consultation n’annonce pas d’enveloppe de prix : la pièce va dans la candidature ou dans l’offre.",
            "The tender announces no envelope for prices: the piece goes into the candidacy or the offer."),
    PIECE_GONE(
            Kind.STALE,
            "La pièce « {0} » n’est plus dans la liste : quelqu’un l’a retirée ou renommée. Rouvrez la liste.",
            "The piece \"{0}\" is no longer in the list: somebody removed or renamed it. Open the list again.");

    private final Kind kind;
    private final Text text;

    PieceProblem(Kind kind, String fr, String en) {
        this.kind = kind;
        this.text = new Text(fr, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public String rule() {
        return "";
    }
}
