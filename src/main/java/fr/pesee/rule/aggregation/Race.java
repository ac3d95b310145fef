package fr.pesee.rule.aggregation;

import fr.pesee.rule.aggregation.Overall.Drawn;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.Comparator;
import java.util.List;

/**
 * All that an aggregation compares.
 *
 * @param ranked the bids to rank
 * @param references the bids that enter reference values: the ranked ones, and those below a threshold only when the
 *     grid says so (RULE-20)
 * @param criterionPoints what each criterion at the top of the grid is worth
 * @param priceWeight the points of price; 0 unless the aggregation reads the price
 * @param qualityWeight the points of all quality; 0 unless the aggregation reads the price
 */
public record Race(
        List<Contender> ranked,
        List<Contender> references,
        List<Fraction> criterionPoints,
        Fraction priceWeight,
        Fraction qualityWeight) {
    public Race {
        ranked = List.copyOf(ranked);
        references = List.copyOf(references);
        criterionPoints = List.copyOf(criterionPoints);
    }

    List<Fraction> prices() {
        return references.stream().map(Contender::price).toList();
    }

    List<Figure> qualities() {
        return references.stream().map(Contender::quality).toList();
    }

    Fraction lowestPrice() {
        return prices().stream().reduce(Fraction::min).orElseThrow();
    }

    Figure bestQuality() {
        return qualities().stream()
                .reduce((a, b) -> a.compareTo(b) >= 0 ? a : b)
                .orElseThrow();
    }

    Drawn drawnLowestPrice() {
        Text label = new Text("Prix le plus bas", "Lowest price");
        return new Drawn("lowest-price", label, Figure.exact(lowestPrice()), true, true);
    }

    Drawn drawnBestQuality() {
        return new Drawn("best-quality", new Text("Meilleure qualité", "Best quality"), bestQuality(), false, true);
    }

    /** The reference bid with the highest quality per price; among equals the one of higher quality. */
    Contender leader() {
        return references.stream()
                .min(Comparator.comparing(Contender::qualityPerPrice, Comparator.reverseOrder())
                        .thenComparing(Contender::quality, Comparator.reverseOrder())
                        .thenComparing(Contender::price)
                        .thenComparing(Contender::bid))
                .orElseThrow();
    }
}
