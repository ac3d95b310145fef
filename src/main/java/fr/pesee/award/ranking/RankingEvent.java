package fr.pesee.award.ranking;

import fr.pesee.ground.ledger.LedgerEvent;

/** What happens to a recommendation, as the ledger keeps it. */
public sealed interface RankingEvent extends LedgerEvent {

    /**
     * A recommendation was computed.
     *
     * @param gridSha256 digest of the frozen grid it was computed on
     * @param rankingSha256 digest of the ranking
     * @param ranking the whole ranking as canonical JSON
     */
    record Computed(int lot, int version, String gridSha256, String rankingSha256, String ranking)
            implements RankingEvent {
        @Override
        public String type() {
            return "recommendation-computed/1";
        }
    }
}
