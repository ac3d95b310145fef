package fr.pesee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The bids of the sample as a single bidder each would make them. */
public final class SampleBids {
    private SampleBids() {}

    /**
     * What they state, in the order of the sample, each called as whoever made it.
     *
     * @param sample the sample's data file
     */
    public static List<ObjectNode> of(JsonNode sample) {
        List<ObjectNode> bids = new ArrayList<>();
        for (JsonNode marked : sample.get("bids")) {
            JsonNode bidder = marked.get("bidder");
            List<String> names = new ArrayList<>(List.of(bidder.get("name").asText()));
            bidder.get("members").forEach(member -> names.add(member.get("name").asText()));
            ObjectNode bid = marked.get("bid").deepCopy();
            bids.add(bid.put("name", names.stream().collect(Collectors.joining(" + "))));
        }
        return bids;
    }
}
