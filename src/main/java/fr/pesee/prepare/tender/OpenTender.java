package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Standing;
import java.time.Instant;

/**
 * A tender that an actor has been let into.
 *
 * @param tender the tender
 * @param standing what the actor is in it
 * @param now what its clock shows
 */
public record OpenTender(Tender tender, Standing standing, Instant now) {}
