package fr.pesee.rule.model;

import fr.pesee.rule.exact.Text;

/**
 * A requirement that a bid meets or not, apart from any mark (R2111-12 to R2111-17; RULE-137).
 *
 * @param code unique among the gates, such as {@code G1}
 * @param requirement what must be shown
 * @param evidence what shows it
 * @param orEquivalent whether an equivalent label or proof is accepted, as the law wants
 */
public record Gate(String code, Text requirement, Text evidence, boolean orEquivalent) {}
