package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.Parameters;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** F26: quality per euro, whatever the weights; read as irregular (CE 373362, RULE-17 by analogy). */
record QualityPerPrice(Fraction constant) implements Overall {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F26",
            "QUALITY_PER_PRICE",
            "K·q/P, highest",
            List.of(new CatalogueEntry.Parameter(
                    "constant",
                    new Text("constante K, plus de 0 ; 1 par défaut", "constant K, more than 0; 1 by default"))),
            new Text(
                    "Les poids publiés n’ont aucun effet ; une offre bon marché et médiocre peut gagner : interdit.",
                    "The published weights have no effect; cheap and poor can win: forbidden."),
            CatalogueEntry.Status.FORBIDDEN,
            "CE 373362",
            "UfAB einfache Richtwertmethode; Negometrix");

    static QualityPerPrice of(Parameters parameters) {
        return new QualityPerPrice(parameters.numberOr("constant", Fraction.ONE, value -> value.signum() > 0));
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of("constant", constant);
    }

    @Override
    public boolean readsPrice() {
        return true;
    }

    @Override
    public List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        return race.ranked().stream()
                .map(contender -> Standing.highest(contender.qualityPerPrice().multiply(constant), roundTotal))
                .toList();
    }
}
