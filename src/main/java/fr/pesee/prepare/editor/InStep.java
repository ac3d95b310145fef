package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Criteria that several lots have in common: the same code and the same words and way of marking. Each lot keeps its
 * own weights, which differ lawfully (RULE-98). Pure.
 */
final class InStep {
    private static final String MOTIVES = "motives";
    private static final List<String> OF_EACH_LOT =
            List.of(GridDraft.POINTS, GridDraft.PERCENT, "weightRange", MOTIVES, GridDraft.CRITERIA);

    private InStep() {}

    /** Whether both grids have the criterion, the same but for its weight and for what stands below it. */
    static boolean isCommon(GridDraft here, GridDraft there, String code) {
        Optional<ObjectNode> one = here.criterion(code).map(GridDraft.Placed::node);
        Optional<ObjectNode> other = there.criterion(code).map(GridDraft.Placed::node);
        return one.isPresent() && other.isPresent() && bare(one.get()).equals(bare(other.get()));
    }

    /**
     * The other lot's grid with the same criterion changed in the same way.
     *
     * @param code of the criterion before the change
     */
    static GridDraft follow(GridDraft there, GridDraft before, GridDraft after, String code) {
        String pointer = before.criterion(code).map(GridDraft.Placed::pointer).orElse("");
        Optional<ObjectNode> changed = after.criteria().stream()
                .filter(one -> one.pointer().equals(pointer))
                .map(GridDraft.Placed::node)
                .findFirst();
        Optional<ObjectNode> theirs = there.criterion(code).map(GridDraft.Placed::node);
        if (changed.isEmpty() || theirs.isEmpty()) {
            return there;
        }
        ObjectNode followed = bare(changed.get());
        for (String key : OF_EACH_LOT) {
            JsonNode own = theirs.get().get(key);
            if (own != null) {
                followed.set(key, own);
            }
        }
        Motives.drop(followed, dropped(before.criterion(code).orElseThrow().node(), changed.get()));
        return Codes.renamed(
                there.replacing(code, followed), code, followed.path("code").asText());
    }

    /** The rules whose reasons the change took away: in the other lots they were given for the same thing. */
    private static List<String> dropped(ObjectNode before, ObjectNode after) {
        List<String> rules = new ArrayList<>();
        before.path(MOTIVES).fieldNames().forEachRemaining(rules::add);
        after.path(MOTIVES).fieldNames().forEachRemaining(rules::remove);
        return rules;
    }

    private static ObjectNode bare(ObjectNode criterion) {
        return criterion.deepCopy().without(OF_EACH_LOT);
    }
}
