package fr.pesee.prepare.publication;

import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.prepare.tender.Tender;
import java.util.List;

/**
 * What is in force of a published tender, whatever its officer may be preparing.
 *
 * @param tender as announced; its lots stand in the phase that they are in now
 * @param versions all that were published, the last one first; none in a list of many tenders
 * @param cancellations the lots that nothing follows in
 */
public record Announcement(Tender tender, List<PublishedVersion> versions, List<Cancellation> cancellations) {
    public Announcement {
        versions = List.copyOf(versions);
        cancellations = List.copyOf(cancellations);
    }

    /**
     * Told when what is announced changes, in the transaction of the change.
     *
     * @param tender as it stands, with what may still be in preparation
     * @param event what changed
     * @param entry the ledger entry that says so
     */
    public record Changed(Tender tender, PublicationEvent event, EntryReference entry) {}

    /** The version in force. */
    public PublishedVersion latest() {
        return versions.get(0);
    }
}
