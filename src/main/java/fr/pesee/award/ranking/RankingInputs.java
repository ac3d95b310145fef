package fr.pesee.award.ranking;

import fr.pesee.judge.consensus.AgreedMark;
import fr.pesee.receive.opening.OpenedBid;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.scoring.Admission;
import fr.pesee.rule.scoring.BidMarks;
import fr.pesee.rule.scoring.PriceBasis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Opened bids and agreed marks as the engine takes them, each value with the ledger entry it comes from. */
final class RankingInputs {
    private RankingInputs() {}

    static List<BidMarks> of(List<OpenedBid> bids, List<AgreedMark> marks, PriceBasis basis) {
        Map<Integer, List<AgreedMark>> byBid = marks.stream().collect(Collectors.groupingBy(AgreedMark::bid));
        return bids.stream()
                .map(bid -> new BidMarks(
                        Integer.toString(bid.number()),
                        Admission.ADMISSIBLE,
                        basis,
                        values(bid, byBid.getOrDefault(bid.number(), List.of()))))
                .toList();
    }

    private static Map<String, BidMarks.Value> values(OpenedBid bid, List<AgreedMark> marks) {
        Map<String, BidMarks.Value> values = new HashMap<>();
        String priced = bid.pricesEntry().toString();
        bid.totals().forEach((code, total) -> values.put(code, new BidMarks.Value(total, priced)));
        bid.measures().forEach((code, value) -> values.put(code, new BidMarks.Value(Fraction.of(value), priced)));
        marks.forEach(mark -> values.put(
                mark.criterion(),
                new BidMarks.Value(Fraction.of(mark.mark()), mark.entry().toString())));
        return values;
    }
}
