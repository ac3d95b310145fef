package fr.pesee.rule.exact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a number was reached: a tree whose inner nodes are computations and whose leaves are given inputs. Pages, JSON,
 * reports and verifiers read this same tree.
 */
public sealed interface Explanation {
    What what();

    Fraction value();

    /** The node and all below as maps, lists and strings, ready for {@link CanonicalJson}. */
    Map<String, Object> asTree();

    /**
     * What a node stands for.
     *
     * @param key stable name of the kind of value, such as {@code points} or {@code lowest-price}
     * @param subject the criterion code, the bid, or {@code code@bid}, that it belongs to
     * @param label the same in words
     */
    record What(String key, String subject, Text label) {
        private void addTo(Map<String, Object> tree) {
            tree.put("what", key);
            tree.put("subject", subject);
            tree.put("label", Map.of("fr", label.fr(), "en", label.en()));
        }
    }

    /**
     * A value computed from others.
     *
     * @param rule the rule or formula applied, such as {@code RULE-36} or {@code F1 INVERSE}
     * @param law the article or case behind it; empty when it is arithmetic only
     * @param inputs the values that it was computed from, in reading order
     */
    record Computed(What what, Fraction value, boolean approximated, String rule, String law, List<Explanation> inputs)
            implements Explanation {
        public Computed {
            inputs = List.copyOf(inputs);
        }

        @Override
        public Map<String, Object> asTree() {
            Map<String, Object> tree = new TreeMap<>();
            what.addTo(tree);
            tree.put("value", value.toString());
            tree.put("approximated", approximated);
            tree.put("rule", rule);
            tree.put("law", law);
            tree.put("inputs", inputs.stream().map(Explanation::asTree).toList());
            return tree;
        }
    }

    /**
     * A value that someone entered or published.
     *
     * @param source opaque reference to where it stands, given by the caller: a ledger entry, or {@code grid#…} for a
     *     value of the frozen grid
     */
    record Given(What what, Fraction value, String source) implements Explanation {
        @Override
        public Map<String, Object> asTree() {
            Map<String, Object> tree = new TreeMap<>();
            what.addTo(tree);
            tree.put("value", value.toString());
            tree.put("source", source);
            return tree;
        }
    }
}
