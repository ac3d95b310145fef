package fr.pesee.ground.ledger;

/**
 * Where an entry stands.
 *
 * @param log the log
 * @param seq its place in the log, from 0
 */
public record EntryReference(String log, long seq) {
    /** The form in which explanations cite it, such as {@code tender/…#12}. */
    @Override
    public String toString() {
        return log + "#" + seq;
    }
}
