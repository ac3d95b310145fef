package fr.pesee.ground.page;

import fr.pesee.ground.access.Nature;
import fr.pesee.ground.access.Phase;
import fr.pesee.rule.exact.Text;
import java.util.UUID;

/**
 * A tender, or one of its lots, as the head of its pages names it.
 *
 * @param tender its identifier
 * @param lot the lot that the page is about; 0 for the tender as a whole
 * @param title what is bought
 * @param reference the buyer's own reference
 * @param procedure the procedure in words
 * @param nature what it is for
 * @param phase of that lot, or of the slowest one
 */
public record TenderHead(
        UUID tender, int lot, String title, String reference, Text procedure, Nature nature, Phase phase) {

    /** The address of its first page. */
    public String address() {
        return "/tenders/" + tender;
    }
}
