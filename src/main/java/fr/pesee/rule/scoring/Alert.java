package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import java.util.List;
import java.util.Locale;

/** Something in the result that the committee or the legal reviewer must see. */
public sealed interface Alert {
    Kind kind();

    Text sentence();

    /** The criterion concerned; empty when it is the whole ranking. */
    default String code() {
        return "";
    }

    /** The bids concerned; empty when it is none in particular. */
    default List<String> bids() {
        return List.of();
    }

    /** Stable name of the kind of alert, such as {@code cheaper-bid-marked-lower}. */
    default String key() {
        return kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default Severity severity() {
        return kind().severity;
    }

    /** The rule that raises it, such as {@code RULE-12}. */
    default String rule() {
        return kind().rule;
    }

    /** How far an alert reaches. */
    enum Severity {
        /** Shown and recorded. */
        INFO,
        /** Needs a recorded motive. */
        WARN,
        /** Stops the award. */
        BLOCK
    }

    /** Every kind of alert, with the rule behind it. */
    enum Kind {
        CHEAPER_BID_MARKED_LOWER(Severity.BLOCK, "RULE-12"),
        DIFFERENT_PRICES_ONE_MARK(Severity.WARN, "RULE-12"),
        FLOOR_ACTED(Severity.INFO, "RULE-13"),
        CAP_ACTED(Severity.INFO, "RULE-14"),
        COMPRESSION(Severity.WARN, "RULE-14"),
        NEUTRALISATION(Severity.WARN, "RULE-15"),
        DEARER_TOTAL_MARKED_HIGHER(Severity.WARN, "RULE-21"),
        FORBIDDEN_METHOD(Severity.BLOCK, "RULE-24"),
        FLAT_FORMULA(Severity.WARN, "RULE-24"),
        ROUNDING_CHANGES_RANKING(Severity.WARN, "RULE-38"),
        TIE_UNRESOLVED(Severity.BLOCK, "RULE-39");

        private final Severity severity;
        private final String rule;

        Kind(Severity severity, String rule) {
            this.severity = severity;
            this.rule = rule;
        }
    }

    /** RULE-12 (CE 29 Oct 2013 n° 370789): a cheaper bid got a lower price mark. */
    record CheaperBidMarkedLower(String code, String cheaper, String dearer) implements Alert {
        @Override
        public List<String> bids() {
            return List.of(cheaper, dearer);
        }

        @Override
        public Kind kind() {
            return Kind.CHEAPER_BID_MARKED_LOWER;
        }

        @Override
        public Text sentence() {
            return new Text(
                    "%s : %s, moins chère que %s, a une note de prix inférieure.".formatted(code, cheaper, dearer),
                    "%s: %s, cheaper than %s, has a lower price mark.".formatted(code, cheaper, dearer));
        }
    }

    /** RULE-12: prices that differ got one mark, because of a floor, a cap, a band or a published rounding. */
    record DifferentPricesOneMark(String code, List<String> bids) implements Alert {
        public DifferentPricesOneMark {
            bids = List.copyOf(bids);
        }

        @Override
        public Kind kind() {
            return Kind.DIFFERENT_PRICES_ONE_MARK;
        }

        @Override
        public Text sentence() {
            String names = String.join(", ", bids);
            return new Text(
                    "%s : prix différents, même note : %s.".formatted(code, names),
                    "%s: different prices, one mark: %s.".formatted(code, names));
        }
    }

    /** RULE-13, RULE-14: the floor of 0 or the cap of the full mark acted on a price mark. */
    record LimitActed(String code, String bid, Fraction rawShare) implements Alert {
        @Override
        public List<String> bids() {
            return List.of(bid);
        }

        @Override
        public Kind kind() {
            return rawShare.signum() < 0 ? Kind.FLOOR_ACTED : Kind.CAP_ACTED;
        }

        @Override
        public Text sentence() {
            String share = decimals(rawShare);
            return new Text(
                    "%s : la formule donne à %s une part de %s, ramenée entre 0 et 1.".formatted(code, bid, share),
                    "%s: the formula gives %s a share of %s, brought back between 0 and 1."
                            .formatted(code, bid, share));
        }
    }

    /** RULE-14: the best price mark awarded is below the full mark. */
    record Compression(String code, Fraction highest, Fraction fullPoints) implements Alert {
        @Override
        public Kind kind() {
            return Kind.COMPRESSION;
        }

        @Override
        public Text sentence() {
            String best = decimals(highest);
            return new Text(
                    "%s : la meilleure note de prix est %s sur %s.".formatted(code, best, fullPoints),
                    "%s: the best price mark is %s out of %s.".formatted(code, best, fullPoints));
        }
    }

    /** RULE-15 (CE 3 Nov 2014 n° 373362): the marks hardly tell apart prices that differ. */
    record Neutralisation(String code, Fraction amplitude, Fraction alertLevel) implements Alert {
        @Override
        public Kind kind() {
            return Kind.NEUTRALISATION;
        }

        @Override
        public Text sentence() {
            String found = decimals(amplitude);
            String level = decimals(alertLevel);
            return new Text(
                    "%s : risque de neutralisation (Belleville) : amplitude %s, seuil d’alerte %s."
                            .formatted(code, found, level),
                    "%s: risk of neutralisation (Belleville): amplitude %s, alert level %s."
                            .formatted(code, found, level));
        }
    }

    /** RULE-21 (CE 1 July 2015 n° 381095): marks by position put a dearer total first. */
    record DearerTotalMarkedHigher(String code, String cheaper, String dearer) implements Alert {
        @Override
        public List<String> bids() {
            return List.of(cheaper, dearer);
        }

        @Override
        public Kind kind() {
            return Kind.DEARER_TOTAL_MARKED_HIGHER;
        }

        @Override
        public Text sentence() {
            return new Text(
                    "%s : %s, moins chère au total que %s, a moins de points.".formatted(code, cheaper, dearer),
                    "%s: %s, cheaper in total than %s, has fewer points.".formatted(code, cheaper, dearer));
        }
    }

    /** RULE-17, RULE-24: the method itself is irregular; its result serves comparison only. */
    record ForbiddenMethod(String code, CatalogueEntry method) implements Alert {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN_METHOD;
        }

        @Override
        public Text sentence() {
            return new Text(
                    method.title() + " est une méthode irrégulière (" + method.law() + ").",
                    method.title() + " is an irregular method (" + method.law() + ").");
        }
    }

    /** A straight line as flat as Belleville or flatter, found once prices are known: legal signs it off. */
    record FlatFormula(String code, Fraction interval, Fraction lowest) implements Alert {
        @Override
        public Kind kind() {
            return Kind.FLAT_FORMULA;
        }

        @Override
        public Text sentence() {
            String times = decimals(interval.divide(lowest));
            return new Text(
                    "%s : il faut %s fois le prix le plus bas pour perdre tous les points.".formatted(code, times),
                    "%s: it takes %s times the lowest price to lose all points.".formatted(code, times));
        }
    }

    /** RULE-38: the published rounding changes the order of bids. */
    record RoundingChangesRanking(List<String> bids) implements Alert {
        public RoundingChangesRanking {
            bids = List.copyOf(bids);
        }

        @Override
        public Kind kind() {
            return Kind.ROUNDING_CHANGES_RANKING;
        }

        @Override
        public Text sentence() {
            String names = String.join(", ", bids);
            return new Text(
                    "L’arrondi publié change le rang de : " + names + ".",
                    "The published rounding changes the rank of: " + names + ".");
        }
    }

    /** RULE-39: bids are equal and nothing published decides between them. */
    record TieUnresolved(int rank, List<String> bids) implements Alert {
        public TieUnresolved {
            bids = List.copyOf(bids);
        }

        @Override
        public Kind kind() {
            return Kind.TIE_UNRESOLVED;
        }

        @Override
        public Text sentence() {
            String names = String.join(", ", bids);
            return new Text(
                    "Égalité non départagée au rang %d : %s.".formatted(rank, names),
                    "Tie not resolved at rank %d: %s.".formatted(rank, names));
        }
    }

    private static String decimals(Fraction value) {
        return value.toDecimal(4).toPlainString();
    }
}
