package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** How a grid makes one figure of all that a bid was given. Immutable and pure. */
public sealed interface Overall permits WeightedSum {
    /** The stable id written in scoring models. */
    String id();

    Text name();

    /** The parameters as published, in canonical text; empty when there are none. */
    SortedMap<String, String> parameters();

    /** Whether it reads the price itself, so that the grid has exactly one price leaf and that leaf no formula. */
    boolean readsPrice();

    /**
     * The standing of each bid, in the order given.
     *
     * @param contenders the bids to rank
     * @param roundTotal the published rounding of totals; identity when there is none
     */
    List<Standing> standings(List<Contender> contenders, UnaryOperator<Fraction> roundTotal);
}
