package fr.pesee.run.desk;

import fr.pesee.ground.access.Nature;
import java.time.Instant;

/**
 * A tender in somebody's list.
 *
 * @param address its first page
 * @param title what is bought
 * @param reference the buyer's own
 * @param functions what they do in it, in words
 * @param phase where it stands, in words
 * @param place of that phase in the life of a tender, from 0
 * @param deadline for bids
 * @param open whether the deadline is still ahead on the tender's clock
 * @param nature what it is for
 */
record TenderLine(
        String address,
        String title,
        String reference,
        String functions,
        String phase,
        int place,
        Instant deadline,
        boolean open,
        Nature nature) {}
