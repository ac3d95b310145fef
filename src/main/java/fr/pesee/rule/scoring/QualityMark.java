package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;

/** RULE-30: a quality mark is worth points × mark ÷ top of the scale; equal marks, equal points (RULE-35). */
final class QualityMark {
    private QualityMark() {}

    static Fraction points(Criterion.Quality leaf, Fraction mark) {
        return share(leaf, mark).multiply(leaf.points());
    }

    static Fraction share(Criterion.Quality leaf, Fraction mark) {
        return mark.divide(leaf.scale().maximum());
    }
}
