package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Standing;
import java.time.Instant;

/**
 * A lot that an actor has been let into.
 *
 * @param tender the tender
 * @param lot the lot
 * @param standing what the actor is in this tender
 * @param now what the tender's clock shows
 */
public record OpenLot(Tender tender, Lot lot, Standing standing, Instant now) {}
