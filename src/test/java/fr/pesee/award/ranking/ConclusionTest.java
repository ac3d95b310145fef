package fr.pesee.award.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.award.ranking.KeptRanking.Bid;
import fr.pesee.award.ranking.KeptRanking.Tie;
import fr.pesee.rule.exact.Fraction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The heading says what the ranking says, whatever that is. */
class ConclusionTest {
    private static final Bid ALPHA = bid(1, "Alpha", 1, "80");
    private static final Bid BETA = bid(2, "Beta", 2, "79.5935");

    @Test
    void theLeaderComesFirstByTheExactGapRoundedForDisplay() {
        assertSays(
                "Alpha arrive en tête, de 0,4065\u00A0point", "Alpha comes first, by 0.4065\u00A0points", ALPHA, BETA);
        assertSays(
                "Alpha arrive en tête, de 2,0000\u00A0points",
                "Alpha comes first, by 2.0000\u00A0points",
                ALPHA,
                bid(2, "Beta", 2, "78"));
    }

    @Test
    void aGapThatTheDecimalsWouldHideIsNotShownAsZero() {
        assertSays(
                "Alpha arrive en tête, de moins de 0,0001\u00A0point",
                "Alpha comes first, by less than 0.0001\u00A0points",
                ALPHA,
                bid(2, "Beta", 2, "79.99999"));
    }

    @Test
    void theOnlyRankedBidLeadsNobody() {
        assertSays(
                "Alpha est la seule offre classée, avec 80,0000\u00A0points",
                "Alpha is the only bid ranked, with 80.0000\u00A0points",
                ALPHA,
                bid(2, "Beta", null, null));
    }

    @Test
    void bidsThatShareTheFirstRankAreNamedTogether() {
        assertSays(
                "Alpha, Beta et Gamma sont à égalité, avec 80,0000\u00A0points",
                "Alpha, Beta and Gamma are tied, with 80.0000\u00A0points",
                ALPHA,
                bid(2, "Beta", 1, "80"),
                bid(3, "Gamma", 1, "80"));
    }

    @Test
    void aTieThatThePublishedChainEndedSaysWhatDecided() {
        KeptRanking ranking = new KeptRanking(
                List.of(ALPHA, bid(2, "Beta", 2, "80")),
                List.of(new Tie(1, List.of(1, 2), List.of("C2"), true)),
                List.of());
        assertEquals(
                "Alpha arrive en tête, à égalité de total : C2 départage",
                new Conclusion("fr", 4, true).of(ranking).plain());
        assertEquals(
                "Alpha comes first, level on the total: C2 decides",
                new Conclusion("en", 4, true).of(ranking).plain());
    }

    @Test
    void noRankedBidMeansNoLeader() {
        assertSays("Aucune offre n’est classée", "No bid is ranked", bid(1, "Alpha", null, null));
    }

    @Test
    void anIndexHasNoPoints() {
        KeptRanking ranking = new KeptRanking(List.of(ALPHA, BETA), List.of(), List.of());
        assertEquals(
                "Alpha arrive en tête",
                new Conclusion("fr", 4, false).of(ranking).plain());
    }

    @Test
    void eachOfTwoBidsStandsToTheOtherAsTheirRanksDo() {
        Conclusion words = new Conclusion("fr", 4, true);
        assertEquals(
                "Alpha précède Beta de 0,4065\u00A0point.",
                words.between(ALPHA, BETA).plain());
        assertEquals(
                "Beta suit Alpha, à 0,4065\u00A0point.",
                words.between(BETA, ALPHA).plain());
    }

    @Test
    void aNameThatLooksLikeAPlaceStaysAName() {
        Phrase phrase = Phrase.of("{} précède {}.", List.of("{}", "Beta"));
        assertEquals("{} précède Beta.", phrase.plain());
        assertEquals(new Phrase.Part("{}", true), phrase.parts().get(0));
    }

    private static void assertSays(String french, String english, Bid... bids) {
        KeptRanking ranking = new KeptRanking(List.of(bids), List.of(), List.of());
        assertEquals(french, new Conclusion("fr", 4, true).of(ranking).plain());
        assertEquals(english, new Conclusion("en", 4, true).of(ranking).plain());
    }

    private static Bid bid(int number, String name, @Nullable Integer rank, @Nullable String total) {
        return new Bid(
                number, name, rank, total == null ? null : Fraction.parse(total), false, Map.of(), null, List.of());
    }
}
