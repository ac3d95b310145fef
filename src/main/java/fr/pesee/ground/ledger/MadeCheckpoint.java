package fr.pesee.ground.ledger;

import java.time.Instant;

/**
 * A checkpoint that this server made.
 *
 * @param log the log it covers
 * @param size how many entries it covers, from the first
 * @param madeAt real time
 * @param note the signed note (C2SP), word for word: what to keep outside the house
 */
public record MadeCheckpoint(String log, long size, Instant madeAt, String note) {}
