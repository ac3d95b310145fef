package fr.pesee.receive.review;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Nothing is marked while it is not decided which bids there are (RULE-60). */
@ApplicationScoped
class ReviewGate implements Gate {
    private final ReviewBoard board;

    ReviewGate(ReviewBoard board) {
        this.board = board;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        if (step != Step.START_MARKING) {
            return List.of();
        }
        long owed = board.all(tender.id(), lot.number()).stream()
                .filter(ReviewedDeposit::isOwed)
                .map(ReviewedDeposit::organisation)
                .distinct()
                .count();
        return owed == 0
                ? List.of()
                : List.of(Refusal.of(ReviewProblem.REVIEW_OWED, Integer.toString(lot.number()), Long.toString(owed)));
    }
}
