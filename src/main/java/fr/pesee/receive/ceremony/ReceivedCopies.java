package fr.pesee.receive.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Asked of the room below: which backup copies were received, and what became of them, for the minutes (RULE-64). */
public interface ReceivedCopies {
    /**
     * The copies of a lot by number, as things stand.
     *
     * @param deadline the last instant in time
     */
    List<Minutes.Copy> of(UUID tender, int lot, Instant deadline);
}
