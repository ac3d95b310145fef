package fr.pesee.rule.model;

import fr.pesee.rule.exact.CanonicalJson;

/** The door: scoring models from and to text. */
public final class ScoringModels {
    private ScoringModels() {}

    /** Reads a model from YAML, or from JSON under the same keys; at most a million characters. */
    public static ModelReading read(String text) {
        return ModelReader.read(text);
    }

    /**
     * The model as canonical JSON (RFC 8785): equal models give equal text, and reading it back gives an equal model.
     * This is what freezing a grid hashes (RULE-11), as UTF-8.
     */
    public static String toJson(ScoringModel model) {
        return CanonicalJson.write(ModelTree.of(model));
    }
}
