package fr.pesee.prepare.publication;

import java.time.Instant;

/**
 * That a lot was declared without further action (R2185-1).
 *
 * @param lot its number
 * @param ground the kind of reason
 * @param reason in words, for everyone to read
 * @param at when, by the tender's clock
 */
public record Cancellation(int lot, Ground ground, String reason, Instant at) {}
