package fr.pesee.award.ranking;

import fr.pesee.rule.exact.Text;
import java.util.Map;

/** A kept ranking names what it found by stable keys; these are the words for them. */
final class RankingWords {
    private static final Map<String, Text> CONCERNS = Map.ofEntries(
            Map.entry(
                    "cheaper-bid-marked-lower",
                    new Text(
                            "Une offre moins chère a une note de prix inférieure.",
                            "A cheaper bid has a lower price mark.")),
            Map.entry(
                    "different-prices-one-mark",
                    new Text("Des prix différents ont la même note.", "Different prices have one mark.")),
            Map.entry(
                    "floor-acted",
                    new Text("Une note de prix a été ramenée à zéro.", "A price mark was brought back to zero.")),
            Map.entry(
                    "cap-acted",
                    new Text(
                            "Une note de prix a été ramenée au maximum.",
                            "A price mark was brought back to the full mark.")),
            Map.entry(
                    "compression",
                    new Text(
                            "La meilleure note de prix reste sous le maximum.",
                            "The best price mark is below the full mark.")),
            Map.entry(
                    "neutralisation",
                    new Text(
                            "Les notes de prix distinguent à peine des prix différents : le critère risque d’être"
                                    + " neutralisé.",
                            "Price marks hardly tell different prices apart: the criterion may be neutralised.")),
            Map.entry(
                    "dearer-total-marked-higher",
                    new Text(
                            "Une offre plus chère au total a plus de points de prix.",
                            "A dearer total has more price points.")),
            Map.entry(
                    "forbidden-method",
                    new Text("La méthode de notation est irrégulière.", "The scoring method is irregular.")),
            Map.entry(
                    "flat-formula",
                    new Text(
                            "La formule de prix s’est révélée aussi plate que celle jugée irrégulière.",
                            "The price formula proved as flat as the one held irregular.")),
            Map.entry(
                    "rounding-changes-ranking",
                    new Text(
                            "L’arrondi publié change l’ordre des offres.",
                            "The published rounding changes the order.")),
            Map.entry(
                    "tie-unresolved",
                    new Text(
                            "Des offres sont à égalité, et rien de publié ne les départage.",
                            "Bids are tied, and nothing published decides between them.")));

    private static final Map<String, Text> ADMISSIONS = Map.of(
            "LATE", new Text("reçue hors délai (R2151-5)", "received after the deadline (R2151-5)"),
            "IRREGULAR", new Text("irrégulière (L2152-2)", "irregular (L2152-2)"),
            "UNACCEPTABLE", new Text("inacceptable (L2152-3)", "unacceptable (L2152-3)"),
            "INAPPROPRIATE", new Text("inappropriée (L2152-4)", "inappropriate (L2152-4)"),
            "ABNORMALLY_LOW", new Text("anormalement basse (L2152-6)", "abnormally low (L2152-6)"));

    private static final Map<String, Text> SEVERITIES = Map.of(
            "BLOCK", new Text("Bloquant.", "Blocking."),
            "WARN", new Text("À motiver.", "Give a reason."),
            "INFO", new Text("À savoir.", "Good to know."));

    private RankingWords() {}

    /** What was found. */
    static Text concern(String key) {
        return CONCERNS.getOrDefault(key, Text.same(key));
    }

    /** Why a bid was rejected before the ranking. */
    static Text admission(String key) {
        return ADMISSIONS.getOrDefault(key, Text.same(key));
    }

    /** How grave something found is. */
    static Text severity(String key) {
        return SEVERITIES.getOrDefault(key, Text.same(key));
    }
}
