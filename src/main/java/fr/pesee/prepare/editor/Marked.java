package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** The ways in which a criterion is marked; each is a key of the format, and a criterion has exactly one. */
enum Marked {
    QUALITY("quality"),
    PRICE("price"),
    MEASURED("measured"),
    POSITIONS("positions"),
    CRITERIA("criteria");

    private final String key;

    Marked(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** How a criterion is marked; as a quality where it does not say. */
    static Marked of(ObjectNode criterion) {
        return Arrays.stream(values())
                .filter(way -> criterion.has(way.key))
                .findFirst()
                .orElse(QUALITY);
    }

    /** Makes a criterion marked in this way, and in no other; what it says of that way already stays. */
    void into(ObjectNode criterion) {
        for (Marked other : values()) {
            if (other != this) {
                criterion.remove(other.key);
            }
        }
        if (criterion.has(key)) {
            return;
        }
        switch (this) {
            case PRICE -> criterion.putObject(key).put("formula", "INVERSE");
            case MEASURED -> criterion.putObject(key).put("direction", "higher-is-better");
            case POSITIONS -> criterion.putObject(key).put("formula", "INVERSE");
            case CRITERIA -> criterion.putArray(key);
            case QUALITY -> criterion.putObject(key);
        }
    }
}
