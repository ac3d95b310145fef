package fr.pesee.prepare.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A grid while it is edited: the keys of the format, which need not make a grid yet. Immutable and pure; each change
 * gives another draft, which only the reader of scoring models says whether it is a grid.
 */
final class GridDraft {
    static final String POINTS = "points";
    static final String PERCENT = "percent";
    static final String CRITERIA = "criteria";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root;
    private final List<Placed> criteria;

    private GridDraft(ObjectNode root) {
        this.root = root;
        List<Placed> all = new ArrayList<>();
        collect(root.path(CRITERIA), "", "", all);
        this.criteria = List.copyOf(all);
    }

    /** The draft of a grid in its canonical form. */
    static GridDraft of(String json) {
        try {
            return new GridDraft((ObjectNode) JSON.readTree(json));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a grid that is no JSON", impossible);
        }
    }

    /**
     * A criterion, where it stands.
     *
     * @param pointer of it in the grid (RFC 6901)
     * @param above the code of the criterion that it is part of; empty at the top
     * @param node to read; whoever changes it copies it first
     */
    record Placed(String pointer, String above, ObjectNode node) {
        public String code() {
            return node.path("code").asText();
        }

        public Text name() {
            return Written.text(node.path("name"));
        }

        /** Its weight with its unit, where it has one. */
        public Text weight() {
            String key = node.has(PERCENT) ? PERCENT : POINTS;
            String unit = key.equals(PERCENT) ? "\u202F%" : "";
            String written = node.path(key).asText();
            return new Text(
                    written.isEmpty() ? "" : Written.shown(written, "fr") + unit,
                    written.isEmpty() ? "" : Written.shown(written, "en") + unit.strip());
        }

        /** Whether its points are nothing but the sum of those below. */
        boolean isSummed() {
            return GridDraft.isSummed(node);
        }
    }

    /** Whether the points of a criterion are nothing but the sum of those below. */
    static boolean isSummed(ObjectNode criterion) {
        JsonNode below = criterion.path(CRITERIA);
        boolean summed = !below.isEmpty();
        for (JsonNode one : below) {
            summed &= !one.has(PERCENT);
        }
        return summed;
    }

    /** Every criterion, each before those below it. */
    List<Placed> criteria() {
        return criteria;
    }

    private static void collect(JsonNode criteria, String pointer, String above, List<Placed> all) {
        for (int index = 0; index < criteria.size(); index++) {
            if (criteria.get(index) instanceof ObjectNode node) {
                String place = pointer + "/" + CRITERIA + "/" + index;
                all.add(new Placed(place, above, node));
                collect(node.path(CRITERIA), place, node.path("code").asText(), all);
            }
        }
    }

    Optional<Placed> criterion(String code) {
        return criteria().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The innermost criterion that a pointer is about; empty when it is about none. */
    Optional<Placed> at(String pointer) {
        Placed found = null;
        for (Placed one : criteria()) {
            if (pointer.equals(one.pointer()) || pointer.startsWith(one.pointer() + "/")) {
                found = one;
            }
        }
        return Optional.ofNullable(found);
    }

    /** What stands under a key of the whole grid. */
    JsonNode value(String key) {
        return root.path(key).deepCopy();
    }

    /** An empty node, to build a part of a grid with. */
    ObjectNode fresh() {
        return root.objectNode();
    }

    /** The same with a change in one criterion; unchanged where there is none of that code. */
    GridDraft with(String code, Consumer<ObjectNode> change) {
        return changed(tree -> find(tree, code).ifPresent(place -> change.accept(place.node())));
    }

    /** The same with a change in every criterion. */
    GridDraft withEach(Consumer<ObjectNode> change) {
        return changed(tree -> each(tree, change));
    }

    private static void each(ObjectNode owner, Consumer<ObjectNode> change) {
        for (JsonNode below : owner.path(CRITERIA)) {
            if (below instanceof ObjectNode node) {
                change.accept(node);
                each(node, change);
            }
        }
    }

    /** The same with a change in what is said of the whole grid. */
    GridDraft withRules(Consumer<ObjectNode> change) {
        return changed(change);
    }

    /** The same with one criterion more: the last one below another, or at the top. */
    GridDraft adding(String above, ObjectNode criterion) {
        return changed(tree -> {
            ObjectNode owner =
                    above.isEmpty() ? tree : find(tree, above).map(Held::node).orElse(tree);
            owner.withArray(CRITERIA).add(criterion.deepCopy());
        });
    }

    /** The same with another criterion in its place. */
    GridDraft replacing(String code, ObjectNode criterion) {
        return changed(
                tree -> find(tree, code).ifPresent(place -> place.among().set(place.index(), criterion.deepCopy())));
    }

    /** The same without a criterion and what stands below it. */
    GridDraft without(String code) {
        return changed(tree -> find(tree, code).ifPresent(place -> place.among().remove(place.index())));
    }

    /** The same with a criterion one place up or down among its neighbours, as far as there is one. */
    GridDraft moving(String code, int places) {
        return changed(tree -> find(tree, code).ifPresent(place -> {
            int to = place.index() + places;
            if (to >= 0 && to < place.among().size()) {
                place.among().remove(place.index());
                place.among().insert(to, place.node());
            }
        }));
    }

    /** The same with each criterion that is the sum of others worth just that. */
    GridDraft summed() {
        return changed(tree -> tree.path(CRITERIA).forEach(GridDraft::sum));
    }

    private static void sum(JsonNode criterion) {
        criterion.path(CRITERIA).forEach(GridDraft::sum);
        if (criterion instanceof ObjectNode node && isSummed(node)) {
            Fraction sum = Fraction.ZERO;
            for (JsonNode below : node.path(CRITERIA)) {
                Fraction points = number(below.path(POINTS).asText());
                if (points == null) {
                    return;
                }
                sum = sum.add(points);
            }
            node.remove(PERCENT);
            node.put(POINTS, sum.toString());
        }
    }

    /** A number as the format writes it; null when it is none. */
    static @Nullable Fraction number(String written) {
        try {
            return Fraction.parse(written);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** The grid as JSON, for its reader. */
    String json() {
        return root.toString();
    }

    private GridDraft changed(Consumer<ObjectNode> change) {
        ObjectNode copy = root.deepCopy();
        change.accept(copy);
        return new GridDraft(copy);
    }

    private record Held(ArrayNode among, int index, ObjectNode node) {}

    private static Optional<Held> find(ObjectNode owner, String code) {
        if (!(owner.path(CRITERIA) instanceof ArrayNode among)) {
            return Optional.empty();
        }
        for (int index = 0; index < among.size(); index++) {
            if (among.get(index) instanceof ObjectNode node) {
                if (node.path("code").asText().equals(code)) {
                    return Optional.of(new Held(among, index, node));
                }
                Optional<Held> below = find(node, code);
                if (below.isPresent()) {
                    return below;
                }
            }
        }
        return Optional.empty();
    }
}
