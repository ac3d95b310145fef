package fr.pesee.prepare.grid;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Price formulas in the words of somebody who has never met one: a name, and what the formula does to prices.
 *
 * @param name such as « Proportionnelle »
 * @param plainly what becomes of a dearer bid, in a sentence or two
 */
public record FormulaWords(Text name, Text plainly) {
    private static final Map<String, FormulaWords> WORDS = Map.ofEntries(
            words(
                    "INVERSE",
                    "Proportionnelle",
                    "Proportional",
                    "Deux fois plus cher, deux fois moins de points. La plus employée et la plus neutre.",
                    "Twice the price, half the points. The most used and the most neutral."),
            words(
                    "LINEAR_LOW",
                    "Linéaire",
                    "Linear",
                    "Les points baissent tout droit, et il n’en reste aucun au double du prix le plus bas.",
                    "Points fall in a straight line, and none is left at twice the lowest price."),
            words(
                    "LINEAR_N",
                    "Linéaire, pente au choix",
                    "Linear, slope to choose",
                    "Plus aucun point à n fois le prix le plus bas. Un n petit est brutal, un n grand efface les prix.",
                    "No point left at n times the lowest price. A small n is brutal, a large n hides prices."),
            words(
                    "MINMAX",
                    "Min-max",
                    "Min-max",
                    "Zéro à la plus chère, même de peu. Une offre sans chance peut changer le gagnant.",
                    "Zero for the dearest, however close. A bid without a chance can change the winner."),
            words(
                    "MEAN",
                    "Écart à la moyenne",
                    "Distance from the mean",
                    "Le prix moyen reçoit la moitié des points. Des offres de complaisance déplacent la moyenne.",
                    "The mean price gets half the points. Cover bids move the mean."),
            words(
                    "ESTIMATE_ABS",
                    "Écart à l’estimation",
                    "Distance from the estimate",
                    "Qui s’approche de l’estimation gagne : une offre moins chère peut avoir moins de points.",
                    "Whoever is nearest the estimate wins: a cheaper bid can get fewer points."),
            words(
                    "BELLEVILLE",
                    "Belleville",
                    "Belleville",
                    "La pénalité est divisée par six : le prix ne départage presque plus.",
                    "The penalty is divided by six: prices hardly matter any more."),
            words(
                    "SQRT",
                    "Racine carrée",
                    "Square root",
                    "Comme la proportionnelle, en plus doux : les écarts de prix comptent moins.",
                    "As the proportional one, but softer: price gaps count for less."),
            words(
                    "SQUARE",
                    "Carré",
                    "Square",
                    "Comme la proportionnelle, en plus dur : les écarts de prix comptent davantage.",
                    "As the proportional one, but harder: price gaps count for more."),
            words(
                    "BANDS",
                    "Par tranches",
                    "By bands",
                    "Des marches : dans une tranche tous ont autant, et un euro peut coûter une marche.",
                    "Steps: within a band all get the same, and one euro can cost a step."),
            words(
                    "RANK",
                    "Par rang",
                    "By rank",
                    "Seul l’ordre compte : un centime d’écart vaut autant qu’un million.",
                    "Only the order counts: a gap of one cent is worth as much as a million."),
            words(
                    "INTERPOLATE_CEILING",
                    "Entre plafond et prix le plus bas",
                    "Between ceiling and lowest price",
                    "Zéro au plafond publié, tous les points au moins cher. Près du plafond, elle grossit les écarts.",
                    "Zero at the published ceiling, all points for the cheapest. Near the ceiling it magnifies gaps."),
            words(
                    "BILINEAR",
                    "Deux pentes",
                    "Two slopes",
                    "Une pente jusqu’au rabais moyen, une plus douce au-delà. La moyenne se manipule.",
                    "One slope up to the mean discount, a gentler one beyond. The mean can be manipulated."),
            words(
                    "POWER_CEILING",
                    "Plafond, courbe",
                    "Ceiling, curved",
                    "Comme entre plafond et prix le plus bas, mais courbée par l’exposant choisi.",
                    "As between ceiling and lowest price, but bent by the exponent chosen."),
            words(
                    "POWER_ABSOLUTE",
                    "Plafond, sans comparaison",
                    "Ceiling, without comparison",
                    "Chaque note ne dépend que de son propre prix. Personne n’atteint tous les points.",
                    "Each mark depends on its own price alone. Nobody reaches all points."),
            words(
                    "ABS_RANGE",
                    "Échelle annoncée",
                    "Announced range",
                    "De tous les points à zéro entre deux prix annoncés : chacun calcule sa note à l’avance.",
                    "From all points to none between two announced prices: each bidder can work out its own mark."),
            words(
                    "BENCHMARK_RATIO",
                    "Prix de référence",
                    "Benchmark price",
                    "Proportionnelle à un prix annoncé. Sous ce prix, baisser ne rapporte plus rien.",
                    "Proportional to an announced price. Below it, a lower price earns nothing more."),
            words(
                    "ESTIMATE_MIX",
                    "Estimation et prix le plus bas",
                    "Estimate and lowest price",
                    "Tous les points jusqu’à mi-chemin entre l’estimation et le moins cher, puis tout droit.",
                    "All points up to halfway between estimate and cheapest, then a straight line."),
            words(
                    "MEAN_FIFTY",
                    "Moitié à la moyenne",
                    "Half at the mean",
                    "Le prix moyen reçoit la moitié, chaque pour cent d’écart coûte autant. La moyenne se manipule.",
                    "The mean price gets half, each percent away costs the same. The mean can be manipulated."),
            words(
                    "MINMAX_FLOOR",
                    "Min-max avec plancher",
                    "Min-max with a floor",
                    "Comme min-max, mais la plus chère garde une part des points. Mêmes dangers.",
                    "As min-max, but the dearest keeps a share of the points. The same dangers."),
            words(
                    "POWER_RATIO",
                    "Proportionnelle, courbe",
                    "Proportional, bent",
                    "Proportionnelle à la puissance choisie : petite, elle efface les prix ; grande, elle les durcit.",
                    "Proportional to the power chosen: a small one hides prices, a large one hardens them."),
            words(
                    "LOG",
                    "Logarithmique",
                    "Logarithmic",
                    "Un même écart en pour cent coûte autant partout. Calcul non exact, arrondi à 40 décimales.",
                    "The same gap in percent costs the same everywhere. Not exact: rounded to 40 decimals."),
            words(
                    "EURO_SLOPE",
                    "Tant de points par euro",
                    "So many points per euro",
                    "Chaque euro au-dessus du moins cher coûte autant, jusqu’à zéro à l’écart annoncé.",
                    "Each euro above the cheapest costs the same, down to none at the announced gap."));

    /**
     * The words of a formula.
     *
     * @throws NullPointerException when the catalogue has no formula of that id
     */
    public static FormulaWords of(String id) {
        return Objects.requireNonNull(WORDS.get(id), id);
    }

    /** The name of a formula with its parameters. */
    public static Text named(PriceFormula formula) {
        return with(of(formula.id()).name(), formula, "", "");
    }

    /** How tenderers read the method: the name, the expression in symbols, and the parameters (R2152-11). */
    public static Text method(PriceFormula formula) {
        String expression = formula.entry().expression();
        return with(of(formula.id()).name(), formula, "\u202F: " + expression, ": " + expression);
    }

    private static Text with(Text name, PriceFormula formula, String french, String english) {
        boolean numbers =
                formula.constants().keySet().equals(formula.parameters().keySet());
        List<Text> parameters = numbers
                ? formula.constants().entrySet().stream()
                        .map(one -> new Text(
                                one.getKey() + " = " + Text.of(one.getValue()).fr(),
                                one.getKey() + " = " + Text.of(one.getValue()).en()))
                        .toList()
                : formula.parameters().values().stream().map(Text::same).toList();
        if (parameters.isEmpty()) {
            return new Text(name.fr() + french, name.en() + english);
        }
        String fr = parameters.stream().map(Text::fr).collect(Collectors.joining("\u202F; "));
        String en = parameters.stream().map(Text::en).collect(Collectors.joining("; "));
        return new Text(name.fr() + french + " (" + fr + ")", name.en() + english + " (" + en + ")");
    }

    private static Map.Entry<String, FormulaWords> words(
            String id, String nameFr, String nameEn, String plainlyFr, String plainlyEn) {
        return Map.entry(id, new FormulaWords(new Text(nameFr, nameEn), new Text(plainlyFr, plainlyEn)));
    }
}
