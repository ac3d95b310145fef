package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/**
 * Tenders that wait for their marks: the sample's, with twelve quality leaves, each lot as full as it may be.
 *
 * <p>They are prepared and published through the API; their bids are put into the database, for a ceremony that opens
 * a thousand of them is another measurement.
 */
@NullMarked
final class MarksStage {
    /** Bids in a lot, at most. */
    static final int BIDS = 1000;

    private static final String OFFICER = "camille.moreau";
    private static final List<String> MEMBERS =
            List.of("helene.lambert", "karim.benali", "sophie.martin", "luc.fontaine");
    private static final String TENDERER =
            "{\"form\":\"SINGLE\",\"lead\":{\"name\":\"Capgemini\",\"identifier\":\"99990001200017\"},\"members\":[]}";
    private static final String HALVED = "C4.1";
    private static final String OTHER_HALF = "C4.9";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BenchedPesee pesee;
    private final JsonNode sample;
    private final int lots;
    private final String officer;

    MarksStage(BenchedPesee pesee, int lots) {
        this.pesee = pesee;
        this.lots = lots;
        this.officer = pesee.token(OFFICER);
        try (InputStream file = Objects.requireNonNull(MarksStage.class.getResourceAsStream("/sample/circle-3.json"))) {
            this.sample = JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A tender in marking, and who chairs it. */
    record Chaired(String tender, String chair) {}

    List<Chaired> prepare(int tenders) {
        List<Chaired> chaired = new ArrayList<>();
        for (int number = 0; number < tenders; number++) {
            chaired.add(open(number, MEMBERS.get(number % MEMBERS.size())));
        }
        String ids = chaired.stream()
                .map(stage -> "'" + stage.tender() + "'::uuid")
                .collect(Collectors.joining(", ", "(", ")"));
        bid(ids);
        return chaired;
    }

    private Chaired open(int number, String chair) {
        ObjectNode draft = sample.get("tender").deepCopy();
        draft.put("reference", "MARKS-" + number);
        JsonNode first = draft.at("/lots/0");
        ArrayNode all = draft.putArray("lots");
        IntStream.range(0, lots).forEach(lot -> all.add(first));
        String id = pesee.call(officer, "POST", "/api/v1/tenders", null, draft.toString())
                .path("id")
                .asText();
        for (JsonNode assignment : sample.get("team")) {
            ObjectNode function = assignment.deepCopy();
            if (MEMBERS.contains(assignment.path("person").asText())) {
                function.put("function", assignment.path("person").asText().equals(chair) ? "CHAIR" : "MEMBER");
            }
            post(id, "/team", function.toString());
        }
        String grid = twelveMarks(id);
        for (int lot = 1; lot <= lots; lot++) {
            put(id, "/lots/" + lot + "/grid", "0", grid);
            pesee.call(
                    officer,
                    "PUT",
                    path(id) + "/lots/" + lot + "/schedule",
                    null,
                    sample.get("schedule").toString());
        }
        BenchedKeys.make(pesee, officer, id);
        pesee.call(officer, "POST", path(id) + "/publication", "0", "");
        return new Chaired(id, chair);
    }

    // The sample has eleven quality leaves: one of them is halved.
    private String twelveMarks(String id) {
        JsonNode grid = pesee.call(officer, "GET", path(id) + "/lots/1/grid", null, "");
        halve(grid);
        return grid.toString();
    }

    private static void halve(JsonNode node) {
        for (JsonNode list : node.findValues("criteria")) {
            if (!(list instanceof ArrayNode leaves)) {
                continue;
            }
            for (int place = 0; place < leaves.size(); place++) {
                if (leaves.get(place).path("code").asText().equals(HALVED)) {
                    ObjectNode half = (ObjectNode) leaves.get(place);
                    BigDecimal points = new BigDecimal(half.path("points").asText());
                    half.put("points", points.divide(BigDecimal.valueOf(2)));
                    leaves.add(half.deepCopy().put("code", OTHER_HALF));
                    return;
                }
                halve(leaves.get(place));
            }
        }
    }

    /** A thousand bids for each lot, each with the prices of the sample's first, as if they had been opened. */
    private void bid(String ids) {
        String bids = " FROM prepare.lot, generate_series(1, " + BIDS + ") AS bid";
        String where = " WHERE tender IN " + ids;
        pesee.execute("INSERT INTO receive.bid (tender, lot, number, name, tenderer, received_at, entry)"
                + " SELECT tender, number, bid, 'Bid ' || bid, '" + TENDERER + "', now(), 0" + bids + where);
        value("receive.bid_price (tender, lot, bid, line, unit_price)", "/bids/0/bid/prices", bids + where);
        value("receive.bid_measure (tender, lot, bid, criterion, value)", "/bids/0/bid/measures", bids + where);
        pesee.execute("UPDATE prepare.lot SET phase = 'MARKING'" + where);
    }

    private void value(String table, String of, String bids) {
        for (Map.Entry<String, JsonNode> one : sample.at(of).properties()) {
            String value = "'" + one.getKey() + "', " + one.getValue().asText();
            pesee.execute("INSERT INTO " + table + " SELECT tender, number, bid, " + value + bids);
        }
    }

    /** The body that enters twelve marks for one bid; neighbours differ. */
    String marks(int bid) {
        ArrayNode marks = JSON.createArrayNode();
        List<JsonNode> given = new ArrayList<>();
        sample.at("/bids/0/marks/marks").forEach(given::add);
        Map<String, String> reasons = new HashMap<>();
        given.forEach(mark ->
                reasons.put(mark.path("criterion").asText(), mark.path("reason").asText()));
        reasons.put(OTHER_HALF, Objects.requireNonNull(reasons.get(HALVED)));
        int place = 0;
        for (String criterion : reasons.keySet().stream().sorted().toList()) {
            marks.addObject()
                    .put("criterion", criterion)
                    .put("mark", BigDecimal.valueOf((bid + place++) % 11 * 5L, 1))
                    .put("reason", reasons.get(criterion));
        }
        return JSON.createObjectNode().set("marks", marks).toString();
    }

    /** Tenders, lots and bids that the comparison writes its marks to: the same tables, rows of its own. */
    void prepareComparison(int tenders, int comparedLots) {
        String numbers = "generate_series(0, " + (tenders - 1) + ") AS n";
        String id = "lpad(n::text, 32, '0')::uuid";
        pesee.execute("INSERT INTO prepare.tender (id, reference, title, procedure, framework, launch_date, deadline,"
                + " fictional, clock_offset_ms, version, created_by, created_at) SELECT " + id
                + ", 'COMPARED-' || n, 'compared', 'OPEN', true, '2019-10-01', now(), true, 0, 0, '"
                + UUID.randomUUID() + "', now() FROM " + numbers);
        pesee.execute("INSERT INTO prepare.lot SELECT " + id + ", lot, 'compared', 'MARKING' FROM " + numbers
                + ", generate_series(1, " + comparedLots + ") AS lot");
        pesee.execute("INSERT INTO receive.bid SELECT " + id + ", lot, bid, 'Bid ' || bid, '{}', now(), 0 FROM "
                + numbers + ", generate_series(1, " + comparedLots + ") AS lot, generate_series(1, " + BIDS
                + ") AS bid");
    }

    private static String path(String tender) {
        return "/api/v1/tenders/" + tender;
    }

    private void post(String tender, String below, String body) {
        pesee.call(officer, "POST", path(tender) + below, null, body);
    }

    private void put(String tender, String below, String version, String body) {
        pesee.call(officer, "PUT", path(tender) + below, version, body);
    }
}
