package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Text;

/**
 * A reason why a tree of criteria cannot be computed.
 *
 * @param key stable name of the kind of problem
 * @param code the criterion concerned; empty when it is the whole grid
 * @param sentence the same in words
 */
public record GridProblem(String key, String code, Text sentence) {}
