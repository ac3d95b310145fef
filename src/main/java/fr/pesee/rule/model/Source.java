package fr.pesee.rule.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file as a tree of text, each part with its line: nothing is interpreted yet, so nothing is lost. */
sealed interface Source {
    int line();

    /**
     * Any single value; numbers and booleans are still text.
     *
     * @param quoted whether the file writes it between quotes or as a block of text, so that it can be nothing but text
     */
    record Scalar(int line, String text, boolean quoted) implements Source {
        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

        /** YAML's ways of writing no value at all. */
        boolean isNothing() {
            return !quoted && NOTHING.contains(text);
        }
    }

    /** In the order of the file. */
    record Items(int line, List<Source> items) implements Source {}

    /**
     * In the order of the file; keys are unique.
     *
     * @param keyLines where each key stands, which for a group is above its first value
     */
    record Fields(int line, Map<String, Source> fields, Map<String, Integer> keyLines) implements Source {}
}
