package fr.pesee.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.scoring.Admission;
import fr.pesee.rule.scoring.BidMarks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a file of bids holds, and what its reader refuses. */
class BidFileTest {
    private static final ScoringModel MODEL = ScoringModels.read("""
            format: pesee-scoring-model/1
            id: small
            version: 1
            title: { fr: "Petit", en: "Small" }
            legalProfile: "2019"
            priceBasis: { currency: EUR, taxes: excluded, months: 12 }
            rounding: none
            displayDecimals: 2
            gates:
              - { code: G1, requirement: { fr: a, en: a }, evidence: { fr: a, en: a } }
            criteria:
              - { code: P, name: { fr: Prix, en: Price }, points: 50, price: { formula: INVERSE } }
              - { code: M, name: { fr: Bruit, en: Noise }, points: 10, measured: { direction: lower-is-better } }
              - { code: Q, name: { fr: Qualité, en: Quality }, points: 40, quality: {} }
            """).orThrow();

    private static final String BIDS = """
            format: pesee-bids/1
            model: small
            schedules:
              P:
                - { line: L1, unit: jour, quantity: 100 }
                - { line: L2, quantity: 2.5, name: { fr: Deux, en: Two } }
            bids:
              - bid: A
                prices: { P: 1020 }
                measured: { M: 30 }
                marks: { Q: 3.5 }
              - bid: B
                lines: { P: { L1: 10, L2: 8 } }
                measured: { M: 35 }
                marks: { Q: 4 }
                labels:
                  - { gate: G1, scheme: ISO, certificate: "7", holder: B, scope: all, validUntil: 2021-01-31,
                      verification: verified, equivalent: true }
              - bid: C
                admission: irregular
            expected:
              decimals: 2
              ranking: [B, A]
              points:
                A: { P: 50, total: 88 }
            """;

    private static List<String> problems(String text) {
        return ScoringModels.readBids(text, MODEL).problems().stream()
                .map(problem -> problem.line() + " " + problem.key() + " " + problem.path())
                .toList();
    }

    private static List<String> problems(String part, String replacement) {
        assertTrue(BIDS.contains(part), part);
        return problems(BIDS.replace(part, replacement));
    }

    @Test
    void linesAreMultipliedByTheirQuantitiesAndAddedUp() {
        BidFile file = ((BidFile.Read) ScoringModels.readBids(BIDS, MODEL)).file();
        BidMarks b = file.marks().get(1);
        assertEquals(
                new BidMarks.Value(Fraction.of(1020), "line 13"), b.values().get("P"));
        assertEquals(new BidMarks.Value(Fraction.of(4), "line 15"), b.values().get("Q"));
        assertEquals(
                Map.of("L1", Fraction.of(10), "L2", Fraction.of(8)),
                file.bids().get(1).unitPrices().get("P"));
        assertEquals(Admission.IRREGULAR, file.marks().get(2).admission());
    }

    @Test
    void labelsAndTheAnnouncedResultAreRead() {
        BidFile file = ((BidFile.Read) ScoringModels.readBids(BIDS, MODEL)).file();
        BidFile.LabelClaim claim = file.bids().get(1).labels().get(0);
        assertEquals(LocalDate.of(2021, 1, 31), claim.validUntil());
        assertEquals(BidFile.LabelClaim.Verification.VERIFIED, claim.verification());
        assertTrue(claim.equivalent());
        BidFile.Expectation expected = new BidFile.Expectation(
                2, List.of("B", "A"), Map.of("A", Map.of("P", Fraction.of(50), "total", Fraction.of(88))));
        assertEquals(expected, file.expected());
    }

    @Test
    void everyValueIsAskedForInItsPlace() {
        assertEquals(
                List.of("11 wrong-kind bids[0].marks.P"), problems("marks: { Q: 3.5 }", "marks: { Q: 3.5, P: 7 }"));
        assertEquals(
                List.of("9 wrong-kind bids[0].prices.Q"), problems("prices: { P: 1020 }", "prices: { P: 1020, Q: 2 }"));
        assertEquals(
                List.of("10 unknown-leaf bids[0].measured.X"),
                problems("measured: { M: 30 }", "measured: { M: 30, X: 1 }"));
    }

    @Test
    void aLineHasAPriceAboveZeroAsInABidThatIsRegistered() {
        for (String price : List.of("0", "-1", "0.00")) {
            assertTrue(problems("L1: 10, L2: 8", "L1: " + price + ", L2: 8")
                    .contains("13 out-of-range bids[1].lines.P.L1"));
        }
    }

    @Test
    void withoutAnyBidThereIsNothingToScore() {
        assertEquals(
                List.of("1 no-bids bids"),
                problems("format: pesee-bids/1\nmodel: small\nbids: []\n").stream()
                        .map(problem -> problem.replaceFirst("^\\d+", "1"))
                        .toList());
    }

    @Test
    void everythingWrongIsToldAtOnceWithItsLine() {
        String broken = BIDS.replace("M: 30", "M: -30")
                .replace("Q: 3.5", "Q: 3.3")
                .replace("P: 1020", "P: 0")
                .replace("Q: 4", "Q: 6")
                .replace("M: 35", "N: 35");
        assertEquals(
                List.of(
                        "9 price-refused P",
                        "10 negative-measure M",
                        "11 off-step Q",
                        "12 missing-mark M",
                        "14 unknown-leaf bids[1].measured.N",
                        "15 off-scale Q"),
                problems(broken));
    }

    @Test
    void aBlankLineIsNotZero() {
        assertEquals(List.of("13 missing-line bids[1].lines.P"), problems("L1: 10, L2: 8", "L1: 10"));
        assertEquals(List.of("13 unknown-key bids[1].lines.P.L3"), problems("L2: 8", "L2: 8, L3: 1"));
        assertEquals(List.of("13 out-of-range bids[1].lines.P.L2"), problems("L2: 8", "L2: -8"));
        assertEquals(List.of("13 not-a-number bids[1].lines.P.L2"), problems("L2: 8", "L2: 8 euros"));
    }

    @Test
    void aTotalThatContradictsItsLinesIsRefused() {
        assertEquals(
                List.of("14 total-differs bids[1].lines.P"),
                problems("lines: { P:", "prices: { P: 1000 }\n    lines: { P:"));
        assertEquals(List.of(), problems("lines: { P:", "prices: { P: 1020 }\n    lines: { P:"));
    }

    @Test
    void otherFilesModelsBidsAndCurrenciesAreRefused() {
        assertEquals(List.of("1 unknown-format format"), problems("bids/1", "bids/2"));
        assertEquals(List.of("2 other-model model"), problems("model: small", "model: large"));
        assertEquals(
                List.of("12 duplicate-bid "),
                problems("bid: B", "bid: A").stream()
                        .filter(problem -> problem.contains("duplicate-bid"))
                        .toList());
        assertEquals(
                List.of("12 other-price-basis "),
                problems("bid: B\n", "bid: B\n    priceBasis: { currency: USD, taxes: excluded, months: 12 }\n"));
        assertEquals(List.of("17 unknown-gate bids[1].labels[0].gate"), problems("gate: G1", "gate: G9"));
        assertEquals(List.of("17 not-a-date bids[1].labels[0].validUntil"), problems("2021-01-31", "2021-02-31"));
    }

    @Test
    void anAnnouncedResultSpeaksOfTheBidsAndCriteriaAtHand() {
        assertEquals(List.of("23 unknown-bid expected.ranking"), problems("[B, A]", "[B, Z]"));
        assertEquals(List.of("25 unknown-criterion expected.points.A.Z"), problems("{ P: 50, total", "{ Z: 50, total"));
    }

    @Test
    void aRejectedBidNeedsNoValues() {
        assertEquals(List.of(), problems(BIDS));
        assertEquals(
                List.of("19 missing-mark M", "19 missing-mark P", "19 missing-mark Q"),
                problems("admission: irregular", "admission: admissible").stream()
                        .sorted()
                        .toList());
    }
}
