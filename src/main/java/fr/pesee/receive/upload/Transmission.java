package fr.pesee.receive.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * What the server saw of an organisation sending a bid, in short.
 *
 * @param organisation whose it was
 * @param beganAt when the first attempt began, by the tender's clock
 * @param attempts how many there were, of parts and of deposits
 * @param interrupted how many of them broke off
 * @param refused how many of them were refused
 */
public record Transmission(UUID organisation, Instant beganAt, long attempts, long interrupted, long refused) {}
