package fr.pesee.rule.scoring;

import fr.pesee.rule.aggregation.Overall;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a tree of criteria must satisfy to be computed at all. */
final class GridCheck {
    private final List<MalformedGrid.Problem> problems = new ArrayList<>();

    private GridCheck() {}

    static List<MalformedGrid.Problem> problems(
            List<Criterion> criteria, Overall overall, int displayScale, List<String> tieChain) {
        GridCheck check = new GridCheck();
        List<Criterion> nodes = nodes(criteria);
        check.codes(nodes);
        check.branches(criteria, nodes);
        check.thresholds(nodes);
        check.prices(nodes, overall);
        check.ties(nodes, tieChain);
        if (displayScale < 0 || displayScale > 10) {
            check.add("display-scale", "", "Décimales affichées hors de 0 à 10.", "Displayed decimals beyond 0 to 10.");
        }
        return check.problems;
    }

    static List<Criterion> nodes(List<Criterion> criteria) {
        List<Criterion> nodes = new ArrayList<>();
        for (Criterion criterion : criteria) {
            nodes.add(criterion);
            nodes.addAll(nodes(criterion.children()));
        }
        return nodes;
    }

    private void codes(List<Criterion> nodes) {
        Set<String> seen = new HashSet<>();
        for (Criterion node : nodes) {
            String code = node.code();
            if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
                add("bad-code", code, "Code de critère invalide : « %s ».", "Invalid criterion code: \"%s\".");
            }
            if (!seen.add(code)) {
                add("duplicate-code", code, "Code de critère en double : %s.", "Duplicate criterion code: %s.");
            }
        }
    }

    private void branches(List<Criterion> criteria, List<Criterion> nodes) {
        if (criteria.isEmpty()) {
            add("empty-grid", "", "La grille n’a aucun critère.", "The grid has no criterion.");
        }
        for (Criterion node : nodes) {
            if (!(node instanceof Criterion.Leaf) && node.children().isEmpty()) {
                add("empty-branch", node.code(), "%s n’a aucun sous-critère.", "%s has no sub-criterion.");
            }
            if (node instanceof Criterion.Positions positions && !sumsToOne(positions)) {
                add(
                        "bad-coefficients",
                        node.code(),
                        "%s : la somme des coefficients des positions n’est pas 1.",
                        "%s: the coefficients of the positions do not sum to 1.");
            }
            if (node.points().signum() < 0) {
                add("negative-points", node.code(), "%s vaut moins de 0 point.", "%s is worth less than 0 points.");
            }
        }
    }

    private static boolean sumsToOne(Criterion.Positions positions) {
        return Fraction.sum(positions.positions().stream()
                        .map(Criterion.Position::coefficient)
                        .toList())
                .equals(Fraction.ONE);
    }

    /** A threshold on a price or measured value would be circular: its mark depends on who stays (rules §26). */
    private void thresholds(List<Criterion> nodes) {
        for (Criterion node : nodes) {
            if (node.threshold() != null && !nodes(List.of(node)).stream().allMatch(GridCheck::isQualityOrBranch)) {
                add(
                        "circular-threshold",
                        node.code(),
                        "%s : un seuil ne porte que sur des critères de qualité.",
                        "%s: a threshold stands on quality criteria only.");
            }
        }
    }

    private static boolean isQualityOrBranch(Criterion node) {
        return node instanceof Criterion.Quality || node instanceof Criterion.Branch;
    }

    private void prices(List<Criterion> nodes, Overall overall) {
        List<Criterion> bare = nodes.stream().filter(GridCheck::isBarePrice).toList();
        long prices = nodes.stream().filter(Criterion.Price.class::isInstance).count();
        if (!overall.readsPrice()) {
            bare.forEach(price -> add(
                    "formula-missing", price.code(), "%s : formule de prix absente.", "%s: price formula missing."));
            return;
        }
        if (prices != 1 || bare.size() != 1) {
            add(
                    "one-bare-price",
                    "",
                    "L’agrégation choisie veut exactement un prix, sans formule.",
                    "The chosen aggregation wants exactly one price, without a formula.");
            return;
        }
        Fraction leafPoints = Fraction.sum(nodes.stream()
                .filter(Criterion.Leaf.class::isInstance)
                .map(Criterion::points)
                .toList());
        Fraction priceWeight = bare.get(0).points();
        if (!overall.canWeigh(priceWeight, leafPoints.subtract(priceWeight))) {
            add(
                    "weights-unusable",
                    bare.get(0).code(),
                    "%s : l’agrégation choisie ne peut pas se calculer avec ces poids.",
                    "%s: the chosen aggregation cannot be computed with these weights.");
        }
    }

    static boolean isBarePrice(Criterion node) {
        return node instanceof Criterion.Price price && price.formula() == null;
    }

    private void ties(List<Criterion> nodes, List<String> tieChain) {
        Set<String> codes = new HashSet<>();
        nodes.stream().filter(GridCheck::hasFigure).forEach(node -> codes.add(node.code()));
        Set<String> seen = new HashSet<>();
        for (String key : tieChain) {
            if (!codes.contains(key)) {
                add(
                        "unknown-tie-key",
                        key,
                        "Départage par un critère inconnu ou sans points : %s.",
                        "Tie broken by a criterion that is unknown or has no points: %s.");
            }
            if (!seen.add(key)) {
                add("duplicate-tie-key", key, "Départage répété : %s.", "Repeated tie key: %s.");
            }
        }
    }

    /** A branch above a price without formula has no points of its own; the price itself can be compared. */
    private static boolean hasFigure(Criterion node) {
        return node instanceof Criterion.Leaf || nodes(node.children()).stream().noneMatch(GridCheck::isBarePrice);
    }

    private void add(String key, String code, String french, String english) {
        problems.add(new MalformedGrid.Problem(key, code, new Text(french.formatted(code), english.formatted(code))));
    }
}
