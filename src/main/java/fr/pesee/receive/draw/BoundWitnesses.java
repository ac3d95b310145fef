package fr.pesee.receive.draw;

import fr.pesee.ground.access.Phase;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the team whose numbers count in a draw to come: they stay on the side of its witnesses until it is made. */
@ApplicationScoped
class BoundWitnesses implements Teams.BoundToDraw {
    private final DrawStore store;
    private final DrawBoards boards;

    BoundWitnesses(DrawStore store, DrawBoards boards) {
        this.store = store;
        this.boards = boards;
    }

    @Override
    public Set<String> subjects(Tender tender) {
        Set<String> announced =
                store.of(tender.id()).stream().map(row -> row.subject).collect(Collectors.toUnmodifiableSet());
        return announced.isEmpty() || !isAwaited(tender) ? Set.of() : announced;
    }

    /** While it is prepared, a tender can still be given something to draw. */
    private boolean isAwaited(Tender tender) {
        boolean prepared = tender.phase() == Phase.DRAFT || tender.phase() == Phase.RECTIFYING;
        return prepared || boards.of(tender).lots().stream().anyMatch(DrawBoard.DrawnLot::isAwaited);
    }
}
