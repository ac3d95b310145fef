package fr.pesee.award.ranking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.pesee.prepare.tender.Tender;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as kept.
 *
 * @param notice for a fictional tender, the sentence that goes with it (RULE-142)
 * @param computedBy the subject of whoever had it computed, for the evidence alone; null where the ledger withholds it
 * @param summary the bids in order, with names, ranks and totals as shown and exact
 * @param rankingSha256 digest of {@code ranking} as canonical JSON
 * @param ranking the ranking, word for word
 * @param explanation for each bid, the tree that leads from its total to every input
 * @param entry the ledger entry that recorded it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recommendation(
        UUID tender,
        int lot,
        int version,
        boolean fictional,
        @Nullable String notice,
        Instant computedAt,
        @JsonIgnore @Nullable String computedBy,
        @JsonRawValue String summary,
        String rankingSha256,
        @JsonRawValue String ranking,
        @JsonRawValue String explanation,
        String entry) {

    static Recommendation of(Tender tender, RecommendationEntity row) {
        return new Recommendation(
                row.tender,
                row.lot,
                row.version,
                tender.fictional(),
                tender.nature().isReal() ? null : tender.nature().notice().fr(),
                row.computedAt,
                row.computedBy,
                row.summary,
                row.digest,
                row.ranking,
                row.explanation,
                Tender.log(row.tender) + "#" + row.entry);
    }
}
