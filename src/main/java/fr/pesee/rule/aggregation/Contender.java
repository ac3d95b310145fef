package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import java.util.List;

/**
 * What an aggregation sees of a bid.
 *
 * @param bid identifies it among its rivals
 * @param criteria its points on each criterion at the top of the grid
 */
public record Contender(String bid, List<Figure> criteria) {
    public Contender {
        criteria = List.copyOf(criteria);
    }
}
