package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;

/** Something in the result that the committee or the legal reviewer must see. */
public sealed interface Alert {
    /** Stable name of the kind of alert. */
    String key();

    Severity severity();

    /** The rule that raises it, such as {@code RULE-12}. */
    String rule();

    /** The criterion concerned; empty when it is the whole ranking. */
    String code();

    Text sentence();

    /** How far an alert reaches. */
    enum Severity {
        /** Shown and recorded. */
        INFO,
        /** Needs a recorded motive. */
        WARN,
        /** Stops the award. */
        BLOCK
    }

    /** RULE-12 (CE 29 Oct 2013 n° 370789): a cheaper bid got a lower price mark. */
    record CheaperBidMarkedLower(String code, String cheaper, String dearer) implements Alert {
        @Override
        public String key() {
            return "cheaper-bid-marked-lower";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCK;
        }

        @Override
        public String rule() {
            return "RULE-12";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "%s : %s, moins chère que %s, a une note de prix inférieure.".formatted(code, cheaper, dearer),
                    "%s: %s, cheaper than %s, has a lower price mark.".formatted(code, cheaper, dearer));
        }
    }

    /** RULE-12: prices that differ got one mark, because of a floor, a cap or a band. */
    record DifferentPricesOneMark(String code, List<String> bids) implements Alert {
        public DifferentPricesOneMark {
            bids = List.copyOf(bids);
        }

        @Override
        public String key() {
            return "different-prices-one-mark";
        }

        @Override
        public Severity severity() {
            return Severity.WARN;
        }

        @Override
        public String rule() {
            return "RULE-12";
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
        public String key() {
            return rawShare.signum() < 0 ? "floor-acted" : "cap-acted";
        }

        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String rule() {
            return rawShare.signum() < 0 ? "RULE-13" : "RULE-14";
        }

        @Override
        public Text sentence() {
            String share = rawShare.toDecimal(4).toPlainString();
            return new Text(
                    "%s : la formule donne à %s une part de %s, ramenée entre 0 et 1.".formatted(code, bid, share),
                    "%s: the formula gives %s a share of %s, brought back between 0 and 1."
                            .formatted(code, bid, share));
        }
    }

    /** RULE-14: the best price mark awarded is below the full mark. */
    record Compression(String code, Fraction highest, Fraction fullPoints) implements Alert {
        @Override
        public String key() {
            return "compression";
        }

        @Override
        public Severity severity() {
            return Severity.WARN;
        }

        @Override
        public String rule() {
            return "RULE-14";
        }

        @Override
        public Text sentence() {
            String best = highest.toDecimal(4).toPlainString();
            return new Text(
                    "%s : la meilleure note de prix est %s sur %s.".formatted(code, best, fullPoints),
                    "%s: the best price mark is %s out of %s.".formatted(code, best, fullPoints));
        }
    }

    /** RULE-15 (CE 3 Nov 2014 n° 373362): the marks hardly tell apart prices that differ. */
    record Neutralisation(String code, Fraction amplitude, Fraction alertLevel) implements Alert {
        @Override
        public String key() {
            return "neutralisation";
        }

        @Override
        public Severity severity() {
            return Severity.WARN;
        }

        @Override
        public String rule() {
            return "RULE-15";
        }

        @Override
        public Text sentence() {
            String found = amplitude.toDecimal(4).toPlainString();
            String level = alertLevel.toDecimal(4).toPlainString();
            return new Text(
                    "%s : risque de neutralisation (Belleville) : amplitude %s sous le seuil d'alerte %s."
                            .formatted(code, found, level),
                    "%s: risk of neutralisation (Belleville): amplitude %s below the alert level %s."
                            .formatted(code, found, level));
        }
    }

    /** RULE-38: the published rounding changes the order of bids. */
    record RoundingChangesRanking(List<String> bids) implements Alert {
        public RoundingChangesRanking {
            bids = List.copyOf(bids);
        }

        @Override
        public String key() {
            return "rounding-changes-ranking";
        }

        @Override
        public Severity severity() {
            return Severity.WARN;
        }

        @Override
        public String rule() {
            return "RULE-38";
        }

        @Override
        public String code() {
            return "";
        }

        @Override
        public Text sentence() {
            String names = String.join(", ", bids);
            return new Text(
                    "L'arrondi publié change le rang de : " + names + ".",
                    "The published rounding changes the rank of: " + names + ".");
        }
    }

    /** RULE-39: bids are equal and nothing published decides between them. */
    record TieUnresolved(int rank, List<String> bids) implements Alert {
        public TieUnresolved {
            bids = List.copyOf(bids);
        }

        @Override
        public String key() {
            return "tie-unresolved";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCK;
        }

        @Override
        public String rule() {
            return "RULE-39";
        }

        @Override
        public String code() {
            return "";
        }

        @Override
        public Text sentence() {
            String names = String.join(", ", bids);
            return new Text(
                    "Égalité non départagée au rang %d : %s.".formatted(rank, names),
                    "Tie not resolved at rank %d: %s.".formatted(rank, names));
        }
    }
}
