package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes for criteria that come into a grid: the next one free, as a person would go on counting. Pure. */
final class Codes {
    private static final int MOST = 1000;

    private Codes() {}

    /** The next free code below a criterion, such as {@code C2.5}, or at the top, such as {@code C6}. */
    static String next(GridDraft draft, String above) {
        Set<String> taken = taken(draft);
        String begin = above.isEmpty() ? "C" : above + ".";
        for (int number = 1; number <= MOST; number++) {
            if (!taken.contains(begin + number)) {
                return begin + number;
            }
        }
        return "";
    }

    /** A copy under a code of its own; what stands below it follows, as far as its code began alike. */
    static ObjectNode recoded(ObjectNode criterion, String code) {
        ObjectNode copy = criterion.deepCopy();
        recode(copy, criterion.path("code").asText(), code);
        return copy;
    }

    private static void recode(ObjectNode node, String from, String to) {
        String code = node.path("code").asText();
        if (code.equals(from) || code.startsWith(from + ".")) {
            node.put("code", to + code.substring(from.length()));
        }
        for (JsonNode below : node.path(GridDraft.CRITERIA)) {
            if (below instanceof ObjectNode one) {
                recode(one, from, to);
            }
        }
    }

    /** Whether neither the code of a criterion nor one below it is in the grid. */
    static boolean isFree(GridDraft draft, ObjectNode criterion) {
        Set<String> taken = taken(draft);
        return codes(criterion).stream().noneMatch(taken::contains);
    }

    private static List<String> codes(JsonNode criterion) {
        List<String> codes = new ArrayList<>();
        codes.add(criterion.path("code").asText());
        criterion.path(GridDraft.CRITERIA).forEach(below -> codes.addAll(codes(below)));
        return codes;
    }

    private static Set<String> taken(GridDraft draft) {
        return draft.criteria().stream().map(GridDraft.Placed::code).collect(Collectors.toSet());
    }

    /** The grid in which a criterion has a new code wherever the rest names it: in the chain of ties, in detectors. */
    static GridDraft renamed(GridDraft draft, String from, String to) {
        return from.equals(to) ? draft : draft.withRules(root -> rename(root, from, to));
    }

    private static void rename(ObjectNode root, String from, String to) {
        if (root.path("tieChain") instanceof ArrayNode ties) {
            for (int index = 0; index < ties.size(); index++) {
                if (ties.get(index).asText().equals(from)) {
                    ties.set(index, to);
                }
            }
        }
        for (JsonNode detector : root.path("abnormallyLow")) {
            if (detector instanceof ObjectNode one && one.path("price").asText().equals(from)) {
                one.put("price", to);
            }
        }
    }
}
