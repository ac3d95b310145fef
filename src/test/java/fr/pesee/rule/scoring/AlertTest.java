package fr.pesee.rule.scoring;

import static fr.pesee.rule.scoring.Sample.bid;
import static fr.pesee.rule.scoring.Sample.grid;
import static fr.pesee.rule.scoring.Sample.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RULE-12 to RULE-15, on marks given directly where no regular formula would raise the alert. */
class AlertTest {
    private static final Criterion.Price LEAF = (Criterion.Price) price("P", 20);

    /** {@code alerts("100", "20", "120", "16")}: prices with their marks out of 20, by bids A, B, C… */
    private static List<Alert> alerts(String... pricesAndMarks) {
        List<PriceAlerts.Priced> bids = new ArrayList<>();
        for (int i = 0; i < pricesAndMarks.length; i += 2) {
            Fraction points = Fraction.parse(pricesAndMarks[i + 1]);
            Figure share = Figure.exact(points.divide(LEAF.points()));
            Fraction limited = points.max(Fraction.ZERO).min(LEAF.points());
            bids.add(new PriceAlerts.Priced(
                    String.valueOf((char) ('A' + i / 2)),
                    Fraction.parse(pricesAndMarks[i]),
                    new PriceFormula.Mark(share, Figure.exact(limited)),
                    limited));
        }
        return PriceAlerts.ofMarks(LEAF, bids);
    }

    @Test
    void inverseRaisesNothingOnTheReferenceData() {
        Ranking ranking = Scoring.rank(
                grid(price("P", 20, PriceFormulas.inverse())),
                List.of(bid("A", "P", "100"), bid("B", "P", "120"), bid("C", "P", "160")));
        assertEquals(List.of(), ranking.alerts());
    }

    @Test
    void aCheaperBidWithALowerMarkBlocks() {
        assertEquals(
                List.of(new Alert.CheaperBidMarkedLower("P", "A", "B")),
                alerts("100", "50/3", "120", "20", "160", "40/3"));
        assertEquals(Alert.Severity.BLOCK, new Alert.CheaperBidMarkedLower("P", "A", "B").severity());
    }

    @Test
    void differentPricesThatTheFloorMakesEqualAreAWarning() {
        assertEquals(
                List.of(
                        new Alert.DifferentPricesOneMark("P", List.of("B", "C")),
                        new Alert.LimitActed("P", "C", Fraction.of(-1, 5))),
                alerts("100", "20", "200", "0", "220", "-4"));
    }

    @Test
    void equalPricesWithEqualMarksAreNoFinding() {
        assertEquals(List.of(), alerts("100", "20", "100", "20", "120", "50/3"));
    }

    @Test
    void aBestMarkBelowTheFullMarkIsCompression() {
        assertEquals(
                List.of(new Alert.Compression("P", Fraction.of(12), Fraction.of(20))), alerts("100", "12", "120", "8"));
    }

    @Test
    void marksThatHardlyTellPricesApartRaiseTheNeutralisationAlert() {
        assertEquals(
                List.of(new Alert.Neutralisation("P", Fraction.of(1, 10), Fraction.parse("0.15"))),
                alerts("100", "20", "120", "58/3", "160", "18"));
    }

    @Test
    void anAmplitudeAtTheAlertLevelDoesNotRaiseIt() {
        assertEquals(List.of(), alerts("100", "20", "160", "17"));
    }

    @Test
    void aSpreadBelowATenthIsNotLookedAt() {
        assertEquals(List.of(), alerts("100", "20", "109.99", "19.999"));
    }

    @Test
    void aSpreadBeyondDoubleTheLowestPriceCountsAsOne() {
        assertEquals(List.of(), alerts("100", "20", "1000", "15"));
        assertEquals(
                List.of(new Alert.Neutralisation("P", Fraction.parse("0.245"), Fraction.of(1, 4))),
                alerts("100", "20", "1000", "15.1"));
    }
}
