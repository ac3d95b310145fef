package fr.pesee.rule.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a file; put into words only for a problem, for a file may have many places and few
 * problems.
 *
 * @param owner what it stands in; null for the whole file
 * @param step the key, or the number in a list, counted from 0
 * @param isItem whether the step is a number in a list
 */
record Place(@Nullable Place owner, String step, boolean isItem) {
    /** The whole file. */
    static final Place WHOLE = new Place(null, "", false);

    /** What stands under a key of this. */
    Place key(String name) {
        return new Place(this, name, false);
    }

    /** An entry of this list. */
    Place item(int index) {
        return new Place(this, Integer.toString(index), true);
    }

    /** As a sentence names it, such as {@code criteria[0].points}; empty for the whole file. */
    String path() {
        if (owner == null) {
            return "";
        }
        String before = owner.path();
        if (isItem) {
            return before + "[" + step + "]";
        }
        return before.isEmpty() ? Problems.shown(step) : before + "." + Problems.shown(step);
    }

    /** The same as a JSON pointer (RFC 6901), such as {@code /criteria/0/points}; a long key is cut short. */
    String pointer() {
        if (owner == null) {
            return "";
        }
        return owner.pointer() + "/" + Problems.shown(step).replace("~", "~0").replace("/", "~1");
    }
}
