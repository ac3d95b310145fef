package fr.pesee.award.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A bid that is not ranked says why, as the ranking kept it. */
class UnrankedBidTest {
    private static final String RANKING = """
            {"alerts":[{"bids":["2","1"],"code":"C1","key":"cheaper-bid-marked-lower","rule":"RULE-12",
            "severity":"BLOCK"}],"bids":[
            {"bid":"2","outcome":{"status":"ELIMINATED_BELOW_THRESHOLD","misses":[
            {"code":"C2","minimum":"10","outOf":"20","reached":"25/3"}]},"points":{},"total":null},
            {"bid":"1","outcome":{"status":"REJECTED","admission":"IRREGULAR"},"points":{},"total":null}],
            "tieStatus":"NONE","ties":[],"unroundedOrder":[]}""";
    private static final String SUMMARY = """
            {"bids":[{"bid":"2","name":"Beta"},{"bid":"1","name":"Alpha"}]}""";

    @Test
    void theReasonIsReadBackWithItsExactMark() {
        KeptRanking ranking = KeptRanking.of(kept());
        KeptRanking.Bid below = ranking.bids().get(0);
        assertNull(below.rank());
        assertNull(below.total());
        assertEquals(
                List.of(new KeptRanking.Miss("C2", Fraction.of(25, 3), Fraction.of(10), Fraction.of(20))),
                below.misses());
        assertEquals("IRREGULAR", ranking.bids().get(1).admission());
        assertEquals(List.of(), ranking.ranked());
    }

    @Test
    void whatMustBeSeenIsReadBackWithTheBidsConcerned() {
        KeptRanking.Concern concern = KeptRanking.of(kept()).concerns().get(0);
        assertEquals(List.of(2, 1), concern.bids());
        assertEquals("BLOCK", concern.severity());
        assertEquals(
                new Text(
                        "Une offre moins chère a une note de prix inférieure.",
                        "A cheaper bid has a lower price mark."),
                RankingWords.concern(concern.key()));
    }

    private static Recommendation kept() {
        return new Recommendation(
                UUID.randomUUID(), 1, 1, false, null, Instant.EPOCH, null, SUMMARY, "", RANKING, "{}", "tender/x#7");
    }
}
