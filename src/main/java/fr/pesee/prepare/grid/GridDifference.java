package fr.pesee.prepare.grid;

import fr.pesee.rule.model.CriterionSheet;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an edit did to a grid, by codes of criteria. Pure.
 *
 * @param added criteria that were not there before
 * @param removed criteria that are no more
 * @param changed criteria that say something else now: their own words, weight or way of marking, not those below them
 * @param rules whether anything besides criteria changed, such as ties or rounding
 */
record GridDifference(List<String> added, List<String> removed, List<String> changed, boolean rules) {
    GridDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Between a grid, or none yet, and the one that replaces it. */
    static GridDifference between(@Nullable ScoringModel before, ScoringModel after) {
        Map<String, Node> old = before == null ? Map.of() : nodes(before);
        Map<String, Node> now = nodes(after);
        List<String> changed = now.keySet().stream()
                .filter(code -> old.containsKey(code) && !Objects.equals(old.get(code), now.get(code)))
                .toList();
        return new GridDifference(
                without(now.keySet(), old.keySet()),
                without(old.keySet(), now.keySet()),
                changed,
                before == null || !sameRules(before, after));
    }

    private static List<String> without(Set<String> codes, Set<String> known) {
        Set<String> left = new TreeSet<>(codes);
        left.removeAll(known);
        return List.copyOf(left);
    }

    private static Map<String, Node> nodes(ScoringModel model) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (Criterion criterion : model.grid().nodes()) {
            nodes.put(criterion.code(), new Node(bare(criterion), model.sheets().get(criterion.code())));
        }
        return nodes;
    }

    /** A branch is compared without what stands below it, which is compared by itself. */
    private static Object bare(Criterion criterion) {
        return criterion instanceof Criterion.Branch branch
                ? new Criterion.Branch(branch.code(), branch.name(), branch.points(), branch.threshold(), List.of())
                : criterion;
    }

    private record Node(Object marked, @Nullable CriterionSheet sheet) {}

    private static boolean sameRules(ScoringModel before, ScoringModel after) {
        Grid old = before.grid();
        Grid now = after.grid();
        return old.overall().equals(now.overall())
                && old.rounding().equals(now.rounding())
                && old.displayScale() == now.displayScale()
                && old.tieChain().equals(now.tieChain())
                && old.belowThreshold() == now.belowThreshold()
                && old.priceBasis().equals(now.priceBasis())
                && before.gates().equals(after.gates())
                && before.detectors().equals(after.detectors())
                && before.motives().equals(after.motives())
                && before.title().equals(after.title())
                && before.procedure().equals(after.procedure());
    }
}
