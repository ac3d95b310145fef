package fr.pesee.award.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.ground.page.Formats;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One number of a kept explanation as a page tells it, with the numbers below that it was computed from.
 *
 * @param id names its place on the page; empty for numbers that no link leads to
 * @param code the criterion whose points it is; empty for any other number
 * @param label what it is
 * @param named whether the label is a name that somebody gave
 * @param points whether it is a total or points, shown with all decimals
 * @param rule the rule or formula applied; empty for an input
 * @param law the article or case behind it; empty for none
 * @param entry the place in the ledger that it comes from; negative for a computed number
 * @param published whether it stands in the published grid
 * @param open whether what is below shows at once: the way down to every sub-criterion
 * @param inputs what it was computed from
 */
record Reckoning(
        String id,
        String code,
        Text label,
        boolean named,
        Fraction value,
        boolean approximated,
        boolean points,
        String rule,
        String law,
        long entry,
        boolean published,
        boolean open,
        List<Reckoning> inputs) {
    private static final Set<String> ON_THE_WAY = Set.of("total", "points", "quality", "missed-thresholds");
    private static final Set<String> POINTS = Set.of("total", "points", "rank");
    private static final String GRID = "grid#";

    Reckoning {
        inputs = List.copyOf(inputs);
    }

    /** The place on the page where the points of a bid on a criterion are explained. */
    static String place(int bid, String code) {
        return "b" + bid + "-" + code.replaceAll("[^A-Za-z0-9.-]", "_");
    }

    /**
     * Reads the tree of one bid.
     *
     * @param names of all bids, by number
     * @param publication the ledger entry of the published grid
     */
    static Reckoning of(JsonNode tree, int bid, Map<Integer, String> names, long publication) {
        return new Reader(bid, names, publication).read(tree, true);
    }

    /** Every place in this tree that a link can lead to. */
    Stream<String> places() {
        Stream<String> own = id.isEmpty() ? Stream.empty() : Stream.of(id);
        return Stream.concat(own, inputs.stream().flatMap(Reckoning::places));
    }

    /** The number in decimals: points with all that are shown, an input with those it has. */
    public String decimals(Formats formats, int scale) {
        boolean whole = !points && value.equals(value.roundHalfUp(scale));
        return whole ? formats.number(value.toDecimal(scale)) : formats.number(value, scale);
    }

    /** Whether the decimals leave something out, so that only the fraction is exact. */
    public boolean isRounded(int scale) {
        return !value.equals(value.roundHalfUp(scale));
    }

    private static final class Reader {
        private final int bid;
        private final Map<Integer, String> names;
        private final long publication;
        private final Set<String> given = new HashSet<>();

        private Reader(int bid, Map<Integer, String> names, long publication) {
            this.bid = bid;
            this.names = names;
            this.publication = publication;
        }

        /** Places are given on the way from the total to the points of this bid only, and once to each criterion. */
        private Reckoning read(JsonNode node, boolean onTheWay) {
            String key = node.path("what").asText();
            String subject = node.path("subject").asText();
            boolean points = POINTS.contains(key);
            boolean ofCriterion = key.equals("points") || key.equals("rank") || key.equals("mark-reached");
            String place = place(bid, subject);
            String id = onTheWay && ofCriterion && given.add(place) ? place : "";
            boolean further = onTheWay && ON_THE_WAY.contains(key);
            List<Reckoning> inputs = new ArrayList<>();
            node.path("inputs").forEach(input -> inputs.add(read(input, further)));
            String source = node.path("source").asText();
            boolean published = source.startsWith(GRID);
            String name = nameOf(node.path("label").path("fr").asText(), subject);
            return new Reckoning(
                    id,
                    ofCriterion ? subject : "",
                    name.isEmpty() ? label(node) : Text.same(name),
                    !name.isEmpty(),
                    Fraction.parse(node.path("value").asText()),
                    node.path("approximated").asBoolean(),
                    points,
                    node.path("rule").asText(),
                    node.path("law").asText(),
                    published ? publication : entry(source),
                    published,
                    further && leadsOn(node),
                    inputs);
        }

        private static boolean leadsOn(JsonNode node) {
            return StreamSupport.stream(node.path("inputs").spliterator(), false)
                    .map(input -> input.path("what").asText())
                    .anyMatch(key -> POINTS.contains(key) || key.equals("mark-reached") || key.equals("quality"));
        }

        /** An explanation names a bid by its number alone; a label in words is none. */
        private String nameOf(String label, String subject) {
            boolean number = subject.endsWith("@" + label) && label.matches("[0-9]{1,9}");
            return number ? names.getOrDefault(Integer.valueOf(label), "") : "";
        }

        private static Text label(JsonNode node) {
            JsonNode label = node.path("label");
            return new Text(label.path("fr").asText(), label.path("en").asText());
        }
    }

    /** The place that a reference such as {@code tender/…#12} names; negative for none. */
    static long entry(String reference) {
        String place = reference.substring(reference.indexOf('#') + 1);
        return place.matches("[0-9]{1,18}") ? Long.parseLong(place) : -1;
    }
}
