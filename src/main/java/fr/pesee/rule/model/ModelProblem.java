package fr.pesee.rule.model;

import fr.pesee.rule.exact.Text;

/**
 * A reason why a file is no scoring model.
 *
 * @param line counted from 1
 * @param path what it concerns, such as {@code criteria[0].points} or a criterion's code; empty for the whole
 * @param pointer the same as a JSON pointer (RFC 6901), such as {@code /criteria/0/points}; empty when it is the
 *     whole or not known
 * @param key stable name of the kind of problem
 */
public record ModelProblem(int line, String path, String pointer, String key, Text sentence) {}
