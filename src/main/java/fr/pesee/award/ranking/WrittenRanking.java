package fr.pesee.award.ranking;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.judge.consensus.AgreedMark;
import fr.pesee.receive.opening.OpenedBid;
import fr.pesee.rule.exact.CanonicalJson;
import fr.pesee.rule.scoring.BidResult;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.Ranking;
import fr.pesee.rule.scoring.Scoring;
import fr.pesee.rule.scoring.UnmarkableBids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ranking in the words in which it is kept. Pure: equal grid, bids and marks give equal words, when a recommendation
 * is computed and whenever it is replayed.
 *
 * @param json the ranking as canonical JSON
 * @param sha256 its digest, in hexadecimal
 * @param explanation for each bid, the tree that leads from its total to every input
 * @param summary the bids in order, with names, ranks and totals
 */
record WrittenRanking(String json, String sha256, String explanation, String summary) {

    /**
     * Ranks the bids and writes down the result.
     *
     * @throws UnmarkableBids with every reason why they cannot be ranked
     */
    static WrittenRanking of(Grid grid, List<OpenedBid> bids, List<AgreedMark> marks) {
        Ranking ranking = Scoring.rank(grid, RankingInputs.of(bids, marks, grid.priceBasis()));
        String json = ranking.toCanonicalJson();
        return new WrittenRanking(
                json, sha256(json), explanation(ranking), RankingSummary.of(ranking, bids, grid.displayScale()));
    }

    static String sha256(String text) {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static String explanation(Ranking ranking) {
        Map<String, Object> trees = new TreeMap<>();
        for (BidResult result : ranking.results()) {
            ranking.explanation(result.bid()).ifPresent(tree -> trees.put(result.bid(), tree.asTree()));
        }
        return CanonicalJson.write(trees);
    }
}
