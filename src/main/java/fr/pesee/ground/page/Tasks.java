package fr.pesee.ground.page;

import fr.pesee.ground.access.Actor;
import java.util.List;

/** Asked of the rooms below: what waits for a person. */
public interface Tasks {
    /**
     * What waits for them in this room; empty when nothing does. Asked of somebody with a thousand tenders, too: it
     * must not read each of them by itself.
     */
    List<Waiting> of(Actor actor);
}
