package fr.pesee.rule.model;

import fr.pesee.rule.exact.Text;

/**
 * A reason why a file is no scoring model.
 *
 * @param line counted from 1
 * @param path where in the file, such as {@code criteria[0].points}; empty for the whole
 * @param key stable name of the kind of problem
 */
public record ModelProblem(int line, String path, String key, Text sentence) {}
