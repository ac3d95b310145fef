package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** RULE-37, RULE-39: orders bids, breaks ties by the published chain, and skips ranks after what stays equal. */
final class Ranker {
    private Ranker() {}

    /**
     * What one bid is compared by.
     *
     * @param order the aggregation's own figures, higher first
     * @param chain the values of the tie chain, higher first
     */
    record Entry(String bid, List<Fraction> order, List<Fraction> chain) {}

    /** A bid with its rank. */
    record Place(Entry entry, int rank) {}

    private static final Comparator<List<Fraction>> HIGHER_FIRST = (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
            int comparison = b.get(i).compareTo(a.get(i));
            if (comparison != 0) {
                return comparison;
            }
        }
        return 0;
    };

    private static final Comparator<Entry> BY_ORDER_THEN_CHAIN =
            Comparator.comparing(Entry::order, HIGHER_FIRST).thenComparing(Entry::chain, HIGHER_FIRST);

    /** From the first to the last; bids of equal rank by name. */
    static List<Place> places(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(BY_ORDER_THEN_CHAIN.thenComparing(Entry::bid));
        List<Place> places = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            boolean same = i > 0 && BY_ORDER_THEN_CHAIN.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            places.add(new Place(sorted.get(i), same ? places.get(i - 1).rank() : i + 1));
        }
        return places;
    }

    /** The groups of two or more bids whose order is equal, from the first to the last. */
    static List<Tie> ties(List<Place> places, List<String> chainCodes) {
        List<Tie> ties = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= places.size(); end++) {
            if (end == places.size() || !sameOrder(places.get(start), places.get(end))) {
                if (end - start > 1) {
                    ties.add(tie(places.subList(start, end), chainCodes));
                }
                start = end;
            }
        }
        return ties;
    }

    private static boolean sameOrder(Place first, Place second) {
        return HIGHER_FIRST.compare(first.entry().order(), second.entry().order()) == 0;
    }

    private static Tie tie(List<Place> group, List<String> chainCodes) {
        List<String> decidedBy = new ArrayList<>();
        for (int key = 0; key < chainCodes.size(); key++) {
            if (separates(group, key)) {
                decidedBy.add(chainCodes.get(key));
            }
        }
        List<List<String>> unresolved = new ArrayList<>();
        for (Place place : group) {
            List<String> same = names(
                    group.stream().filter(other -> other.rank() == place.rank()).toList());
            if (same.size() > 1 && !unresolved.contains(same)) {
                unresolved.add(same);
            }
        }
        return new Tie(group.get(0).rank(), names(group), decidedBy, unresolved);
    }

    /** Whether the key tells apart two bids that all keys before it left equal. */
    private static boolean separates(List<Place> group, int key) {
        for (int i = 1; i < group.size(); i++) {
            List<Fraction> before = group.get(i - 1).entry().chain();
            List<Fraction> after = group.get(i).entry().chain();
            if (before.subList(0, key).equals(after.subList(0, key))
                    && !before.get(key).equals(after.get(key))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(List<Place> places) {
        return places.stream().map(place -> place.entry().bid()).sorted().toList();
    }
}
