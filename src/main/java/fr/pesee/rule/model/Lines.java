package fr.pesee.rule.model;

import java.util.Map;

/** Where things stand in the file that a model was read from, counted from 1. */
public final class Lines {
    private final Map<String, Integer> places;

    Lines(Map<String, Integer> places) {
        this.places = Map.copyOf(places);
    }

    /** For a model that comes from no file: everything stands on line 1. */
    public static Lines none() {
        return new Lines(Map.of());
    }

    /** Under which a key of a criterion is remembered; of the whole file when the code is empty. */
    static String place(String code, String key) {
        return code + "/" + key;
    }

    /** The line of a criterion; 1, the top of the file, when the code is none of its criteria. */
    public int of(String code) {
        return of(code, "");
    }

    /** The line of a key of a criterion, or of the criterion itself when the file does not have it. */
    public int of(String code, String key) {
        Integer line = places.get(place(code, key));
        return line == null ? places.getOrDefault(place(code, ""), 1) : line;
    }

    /**
     * The line of a key at the top level of the file, such as {@code tieChain}, {@code gates/G1} or
     * {@code abnormallyLow/D1/C1}; 1 when the file does not have it.
     */
    public int ofKey(String key) {
        return of("", key);
    }
}
