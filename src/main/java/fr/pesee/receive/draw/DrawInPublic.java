package fr.pesee.receive.draw;

import fr.pesee.prepare.notice.PublicDraw;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Tells the public page of a lot how far its draw has got: digests at once, numbers once it is made, never a name. */
@ApplicationScoped
class DrawInPublic implements PublicDraw.Source {
    private final DrawBoards boards;

    DrawInPublic(DrawBoards boards) {
        this.boards = boards;
    }

    @Override
    public PublicDraw of(Tender tender) {
        DrawBoard board = boards.of(tender);
        return new PublicDraw(
                board.announced().stream()
                        .map(one -> announced(one, board.isDrawn()))
                        .toList(),
                board.commitment());
    }

    private static PublicDraw.Announced announced(Witness witness, boolean drawn) {
        Witness.Number number = Objects.requireNonNull(witness.number());
        return new PublicDraw.Announced(
                number.commitment(),
                number.committedAt(),
                drawn ? number.number() : null,
                witness.state() == Witness.State.EXCUSED);
    }
}
