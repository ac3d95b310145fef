package fr.pesee.receive.ceremony;

import java.time.Instant;
import java.util.UUID;

/**
 * That two persons decided to open a deposit that did not count (RULE-59).
 *
 * @param deposit which one
 * @param motive why, in the words of who proposed it
 * @param proposer who proposed it, by name
 * @param confirmer who confirmed it, by name
 * @param decidedAt when it was confirmed, by the tender's clock
 * @param entry where that stands in the ledger
 */
public record Readmission(
        UUID deposit, String motive, String proposer, String confirmer, Instant decidedAt, String entry) {}
