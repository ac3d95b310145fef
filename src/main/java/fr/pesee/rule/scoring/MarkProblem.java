package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;

/** A reason why bids cannot be marked as given. All of them are reported at once. */
public sealed interface MarkProblem {
    /** Stable name of the kind of problem. */
    String key();

    /** The bid concerned; empty when it is all of them. */
    String bid();

    /** The criterion concerned; empty when it is none. */
    String code();

    Text sentence();

    /** An admissible bid has no value on a leaf. */
    record Missing(String bid, String code) implements MarkProblem {
        @Override
        public String key() {
            return "missing-mark";
        }

        @Override
        public Text sentence() {
            return new Text(bid + " : aucune valeur pour " + code + ".", bid + ": no value for " + code + ".");
        }
    }

    /** A value was given for a code that is no leaf of the grid. */
    record UnknownLeaf(String bid, String code) implements MarkProblem {
        @Override
        public String key() {
            return "unknown-leaf";
        }

        @Override
        public Text sentence() {
            return new Text(
                    bid + " : " + code + " n’est pas un critère noté de la grille.",
                    bid + ": " + code + " is no marked criterion of the grid.");
        }
    }

    /** A quality mark outside its scale. */
    record OffScale(String bid, String code, Fraction mark, Scale scale) implements MarkProblem {
        @Override
        public String key() {
            return "off-scale";
        }

        @Override
        public Text sentence() {
            Text told = Text.of(mark);
            Text low = Text.of(scale.minimum());
            Text high = Text.of(scale.maximum());
            return new Text(
                    "%s : note %s hors de l’échelle %s–%s pour %s."
                            .formatted(bid, told.fr(), low.fr(), high.fr(), code),
                    "%s: mark %s is off the scale %s–%s of %s.".formatted(bid, told.en(), low.en(), high.en(), code));
        }
    }

    /** A quality mark between two steps of its scale. */
    record OffStep(String bid, String code, Fraction mark, Scale scale) implements MarkProblem {
        @Override
        public String key() {
            return "off-step";
        }

        @Override
        public Text sentence() {
            Text told = Text.of(mark);
            Text step = Text.of(scale.step());
            return new Text(
                    "%s : note %s hors du pas de %s pour %s.".formatted(bid, told.fr(), step.fr(), code),
                    "%s: mark %s is off the step %s of %s.".formatted(bid, told.en(), step.en(), code));
        }
    }

    /** A price that the formula cannot mark: 0 or less (RULE-27). */
    record PriceRefused(String bid, String code, Fraction price) implements MarkProblem {
        @Override
        public String key() {
            return "price-refused";
        }

        @Override
        public Text sentence() {
            Text told = Text.of(price);
            return new Text(
                    "%s : le prix %s ne peut pas être noté pour %s (RULE-27).".formatted(bid, told.fr(), code),
                    "%s: price %s cannot be marked on %s (RULE-27).".formatted(bid, told.en(), code));
        }
    }

    /** A quality that the aggregation would divide by, and that is 0. */
    record QualityRefused(String bid) implements MarkProblem {
        @Override
        public String key() {
            return "quality-refused";
        }

        @Override
        public String code() {
            return "";
        }

        @Override
        public Text sentence() {
            return new Text(
                    bid + " : l’indice ne peut pas se calculer avec une qualité de référence nulle.",
                    bid + ": the index cannot be computed with a reference quality of 0.");
        }
    }

    /** A measured value below 0. */
    record NegativeMeasure(String bid, String code, Fraction value) implements MarkProblem {
        @Override
        public String key() {
            return "negative-measure";
        }

        @Override
        public Text sentence() {
            Text told = Text.of(value);
            return new Text(
                    "%s : valeur mesurée négative (%s) pour %s.".formatted(bid, told.fr(), code),
                    "%s: negative measured value (%s) on %s.".formatted(bid, told.en(), code));
        }
    }

    /** A bid whose prices mean something else than the grid's (RULE-29). */
    record OtherBasis(String bid, PriceBasis given, PriceBasis expected) implements MarkProblem {
        @Override
        public String key() {
            return "other-price-basis";
        }

        @Override
        public String code() {
            return "";
        }

        @Override
        public Text sentence() {
            Text other = given.words();
            Text own = expected.words();
            return new Text(
                    "%s : base de prix %s au lieu de %s (RULE-29).".formatted(bid, other.fr(), own.fr()),
                    "%s: price basis %s instead of %s (RULE-29).".formatted(bid, other.en(), own.en()));
        }
    }

    /** Two bids under one name. */
    record DuplicateBid(String bid) implements MarkProblem {
        @Override
        public String key() {
            return "duplicate-bid";
        }

        @Override
        public String code() {
            return "";
        }

        @Override
        public Text sentence() {
            return new Text("Offre en double : " + bid + ".", "Duplicate bid: " + bid + ".");
        }
    }

    /** More bids than one lot can hold. */
    record TooManyBids(int count) implements MarkProblem {
        @Override
        public String key() {
            return "too-many-bids";
        }

        @Override
        public String bid() {
            return "";
        }

        @Override
        public String code() {
            return "";
        }

        @Override
        public Text sentence() {
            return new Text(
                    "%d offres : %d au plus par lot.".formatted(count, Scoring.MAX_BIDS),
                    "%d bids: at most %d in a lot.".formatted(count, Scoring.MAX_BIDS));
        }
    }
}
