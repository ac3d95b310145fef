package fr.pesee.receive.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The deposits of one organisation that are under review, as far as one page shows them.
 *
 * @param all in the order of receipt; at least one
 */
record ReviewGroup(List<ReviewedDeposit> all) {
    /** So many stand open on the page; the others are folded away. */
    static final int OPEN = 10;

    ReviewGroup {
        all = List.copyOf(all);
    }

    /** The same deposits, those of one organisation together, organisations in the order of their first receipt. */
    static List<ReviewedDeposit> ordered(List<ReviewedDeposit> deposits) {
        return byOrganisation(deposits).values().stream().flatMap(List::stream).toList();
    }

    /** Deposits in that order, by organisation. */
    static List<ReviewGroup> of(List<ReviewedDeposit> ordered) {
        return byOrganisation(ordered).values().stream().map(ReviewGroup::new).toList();
    }

    private static Map<UUID, List<ReviewedDeposit>> byOrganisation(List<ReviewedDeposit> deposits) {
        return deposits.stream()
                .sorted(Comparator.comparing(ReviewedDeposit::receivedAt).thenComparing(ReviewedDeposit::deposit))
                .collect(Collectors.groupingBy(ReviewedDeposit::organisation, LinkedHashMap::new, Collectors.toList()));
    }

    /** What names it on its page. */
    public String id() {
        return "of-" + all.get(0).organisation();
    }

    /** What names on its page the part that is folded away. */
    public String foldedId() {
        return id() + "-more";
    }

    /** How the organisation names itself. */
    public String bidder() {
        return all.get(0).bidder();
    }

    /** Its identifier, as people read it. */
    public String identifier() {
        return all.get(0).identifier();
    }

    /** Those that stand open. */
    public List<ReviewedDeposit> open() {
        return all.subList(0, Math.min(OPEN, all.size()));
    }

    /** Those that are folded away. */
    public List<ReviewedDeposit> folded() {
        return all.subList(Math.min(OPEN, all.size()), all.size());
    }

    /** Whether one decision will settle several of them. */
    public boolean isOneDecision() {
        return all.stream()
                        .filter(one ->
                                !one.isLate() && one.isOwed() && one.pending().isEmpty())
                        .count()
                > 1;
    }
}
