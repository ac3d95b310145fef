package fr.pesee.rule.model;

import java.util.List;
import java.util.Map;

/** A file as a tree of text, each part with its line: nothing is interpreted yet, so nothing is lost. */
sealed interface Source {
    int line();

    /** Any single value; numbers and booleans are still text. */
    record Scalar(int line, String text) implements Source {}

    /** In the order of the file. */
    record Items(int line, List<Source> items) implements Source {}

    /** In the order of the file; keys are unique. */
    record Fields(int line, Map<String, Source> fields) implements Source {}
}
