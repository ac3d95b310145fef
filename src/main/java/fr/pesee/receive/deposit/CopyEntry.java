package fr.pesee.receive.deposit;

import java.time.Instant;
import java.util.UUID;

/**
 * What was entered of a backup copy.
 *
 * @param deposit its identifier, as that of a deposit
 * @param at when the officer sealed it, by the tender's clock
 */
public record CopyEntry(UUID deposit, Instant at) {}
