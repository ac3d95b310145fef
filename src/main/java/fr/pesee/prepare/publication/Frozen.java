package fr.pesee.prepare.publication;

import fr.pesee.prepare.tender.Tender;
import java.util.List;

/** Asked of the rooms below: what publication freezes and hashes (RULE-06, RULE-11). */
public interface Frozen {
    /** The parts that this room keeps of the tender, as they stand. */
    List<Part> freeze(Tender tender);

    /**
     * Gives its working copy back the state that is in force, because a rectification was abandoned.
     *
     * @param parts all that is in force, of every room
     */
    void restore(Tender tender, List<Part> parts);

    /**
     * One thing that nobody may change once the tender is published.
     *
     * @param lot the lot it belongs to; 0 for what belongs to the tender as a whole
     * @param name what it is, such as {@code grid}
     * @param content canonical JSON (RFC 8785)
     */
    record Part(int lot, String name, String content) {}
}
