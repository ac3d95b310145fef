package fr.pesee.prepare.tender;

import fr.pesee.ground.problem.Refusal;
import java.util.List;

/** Asked of the rooms below: what stands between a lot and its next phase. */
public interface Gate {
    /** Every reason why this lot may not take this step now; empty when this room has none. */
    List<Refusal> blocks(Tender tender, Lot lot, Step step);
}
