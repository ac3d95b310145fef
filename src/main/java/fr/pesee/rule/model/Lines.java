package fr.pesee.rule.model;

import java.util.Map;

/**
 * Where criteria stand in the file that a model was read from.
 *
 * @param byCode line of each criterion, counted from 1
 */
public record Lines(Map<String, Integer> byCode) {
    public Lines {
        byCode = Map.copyOf(byCode);
    }

    /** The line of a criterion; 1, the top of the file, when the code is none of its criteria. */
    public int of(String code) {
        return byCode.getOrDefault(code, 1);
    }
}
