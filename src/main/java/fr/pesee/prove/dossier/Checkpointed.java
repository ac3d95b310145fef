package fr.pesee.prove.dossier;

import fr.pesee.ground.ledger.MadeCheckpoint;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checkpoints as they are handed out. */
final class Checkpointed {
    private Checkpointed() {}

    static PageOf<MadeCheckpoint> page(List<MadeCheckpoint> made, long after, @Nullable Integer limit) {
        int size = PageOf.limit(limit);
        List<MadeCheckpoint> page =
                made.stream().filter(one -> one.size() > after).limit(size).toList();
        return PageOf.of(page, size, MadeCheckpoint::size);
    }

    static String latest(List<MadeCheckpoint> made) {
        if (made.isEmpty()) {
            throw new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN));
        }
        return made.get(made.size() - 1).note();
    }
}
