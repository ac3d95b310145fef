package fr.pesee.rule.lint;

import java.util.List;

/** One law about scoring models. Stateless and pure. */
interface LintRule {
    List<Finding> findings(Subject subject);

    /**
     * What a rule rests on.
     *
     * @param rule its number, such as {@code RULE-05}
     * @param law the article or case behind it
     */
    record Basis(String rule, String law) {}
}
