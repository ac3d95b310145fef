package fr.pesee.award.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One place at which two JSON texts that should be equal are not.
 *
 * @param pointer the place (RFC 6901); empty for the whole
 * @param recorded what stands there in the first, as JSON; empty where there is nothing
 * @param recomputed what stands there in the second
 */
public record Difference(String pointer, String recorded, String recomputed) {
    /** Whoever sees this many need not see more. */
    private static final int MOST = 50;

    private static final int SHOWN = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where the texts differ, at most {@value #MOST} places; none exactly when they are equal to the letter. */
    public static List<Difference> between(String recorded, String recomputed) {
        if (recorded.equals(recomputed)) {
            return List.of();
        }
        List<Difference> found = new ArrayList<>();
        try {
            compare("", JSON.readTree(recorded), JSON.readTree(recomputed), found);
        } catch (JsonProcessingException unreadable) {
            found.clear();
        }
        return found.isEmpty() ? List.of(new Difference("", shown(recorded), shown(recomputed))) : found;
    }

    private static void compare(String pointer, JsonNode recorded, JsonNode recomputed, List<Difference> found) {
        if (found.size() >= MOST || recorded.equals(recomputed)) {
            return;
        }
        if (recorded.isObject() && recomputed.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            recorded.fieldNames().forEachRemaining(names::add);
            recomputed.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                    recorded.path(name),
                    recomputed.path(name),
                    found));
            return;
        }
        if (recorded.isArray() && recomputed.isArray()) {
            for (int index = 0; index < Math.max(recorded.size(), recomputed.size()); index++) {
                compare(pointer + "/" + index, recorded.path(index), recomputed.path(index), found);
            }
            return;
        }
        found.add(new Difference(pointer, shown(recorded), shown(recomputed)));
    }

    private static String shown(JsonNode node) {
        return node instanceof MissingNode ? "" : shown(node.toString());
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
