package fr.pesee.rule.scoring;

import fr.pesee.rule.aggregation.Overall;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scoring grid as published: what is marked, how, and how ties end. Whether its weights sum to 100 is the linter's
 * concern; a tree that could not be computed is refused here.
 *
 * @param criteria the top of the tree
 * @param overall how points become the figure that ranks
 * @param rounding the published rounding before ranking (RULE-38)
 * @param displayScale decimals shown on screen, 0 to 10; changes no ranking (RULE-36)
 * @param tieChain criterion codes compared in this order between equal bids (RULE-39); empty when none was published
 * @param belowThreshold whether a bid below a threshold still serves as reference for others (RULE-20)
 * @param priceBasis what every price must mean (RULE-29)
 */
public record Grid(
        List<Criterion> criteria,
        Overall overall,
        Rounding rounding,
        int displayScale,
        List<String> tieChain,
        BelowThreshold belowThreshold,
        PriceBasis priceBasis) {

    /**
     * Refuses a tree that could not be computed.
     *
     * @throws MalformedGrid with every reason why no bid could be ranked on it
     */
    public Grid {
        criteria = List.copyOf(criteria);
        tieChain = List.copyOf(tieChain);
        List<MalformedGrid.Problem> problems = GridCheck.problems(criteria, overall, displayScale, tieChain);
        if (!problems.isEmpty()) {
            throw new MalformedGrid(problems);
        }
    }

    /** The locked parameter of RULE-20. */
    public enum BelowThreshold {
        /** Lowest price, mean and best value forget the bid. */
        LEAVES_REFERENCES,
        /** They keep it. */
        STAYS_IN_REFERENCES
    }

    /** The sum of the points of the top criteria; 100 in a grid that lints clean. */
    public Fraction fullPoints() {
        return Fraction.sum(criteria.stream().map(Criterion::points).toList());
    }

    /** Every node, each before its children. */
    public List<Criterion> nodes() {
        return GridCheck.nodes(criteria);
    }

    /** The leaves in the order of the tree. */
    public List<Criterion.Leaf> leaves() {
        return nodes().stream()
                .filter(Criterion.Leaf.class::isInstance)
                .map(Criterion.Leaf.class::cast)
                .toList();
    }

    /** The criteria that a price formula marks, in the order of the tree; positions count as one. */
    public List<Criterion> priced() {
        return criteria.stream().flatMap(Grid::priced).toList();
    }

    private static Stream<Criterion> priced(Criterion criterion) {
        return criterion.formula() == null ? criterion.children().stream().flatMap(Grid::priced) : Stream.of(criterion);
    }

    /** The price that the aggregation reads itself; empty when it reads none. */
    public Optional<Criterion.Price> barePrice() {
        return leaves().stream()
                .filter(Criterion.Price.class::isInstance)
                .map(Criterion.Price.class::cast)
                .filter(price -> price.formula() == null)
                .findFirst();
    }

    /** Every leaf but the price that the aggregation reads itself. */
    List<Criterion.Leaf> qualityLeaves() {
        return leaves().stream().filter(leaf -> !GridCheck.isBarePrice(leaf)).toList();
    }

    public Optional<Criterion> find(String code) {
        return nodes().stream().filter(node -> node.code().equals(code)).findFirst();
    }
}
