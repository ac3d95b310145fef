package fr.pesee.receive.ceremony;

import java.util.List;
import java.util.UUID;

/** Asked of the room below: which deposits that did not count are to be opened all the same (RULE-59). */
public interface Readmissions {
    /** Those that two persons decided on in a lot, whether they are opened by now or not. */
    List<Readmission> of(UUID tender, int lot);
}
