package fr.pesee.prepare.grid;

import fr.pesee.rule.model.ScoringModel;

/**
 * The grid of a lot.
 *
 * @param model the grid with all that its publication needs
 * @param json the same as canonical JSON (RFC 8785), the bytes that are hashed
 * @param sha256 their digest, in hexadecimal
 * @param version counts edits; the ETag of the API
 * @param source where it stands: the publication's ledger entry once frozen; empty while a draft
 */
public record LotGrid(ScoringModel model, String json, String sha256, long version, String source) {}
