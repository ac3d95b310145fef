package fr.pesee.prepare.tender;

import java.util.List;

/** Asked of the rooms below: what publication freezes and hashes (RULE-06, RULE-11). */
public interface Frozen {
    /** The parts that this room keeps of the tender, as they stand. */
    List<Part> freeze(Tender tender);

    /**
     * One thing that nobody may change once the tender is published.
     *
     * @param lot the lot it belongs to
     * @param name what it is, such as {@code grid}
     * @param content canonical JSON (RFC 8785)
     */
    record Part(int lot, String name, String content) {}
}
