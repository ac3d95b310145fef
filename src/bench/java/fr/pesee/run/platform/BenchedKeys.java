package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeIdentity;
import fr.pesee.receive.age.AgeUnreadable;
import fr.pesee.receive.seal.KeyMaker;
import fr.pesee.receive.seal.KeyOrder;
import fr.pesee.receive.seal.ShareFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The three key holders of a benched tender, without whose keys it is not published. */
@NullMarked
final class BenchedKeys {
    private static final List<String> HOLDERS = List.of("claire.petit", "juliette.roux", "paul.mercier");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BenchedPesee pesee;
    private final String keys;
    private final AgeIdentity identity;
    private final String token;

    private BenchedKeys(BenchedPesee pesee, String tender, String holder) {
        this.pesee = pesee;
        this.keys = "/api/v1/tenders/" + tender + "/keys";
        this.identity = AgeIdentity.made();
        this.token = pesee.token(holder);
    }

    /** Has the keys of a draft made, and every share tried. */
    static void make(BenchedPesee pesee, String officer, String tender) {
        List<BenchedKeys> holders = HOLDERS.stream()
                .map(holder -> new BenchedKeys(pesee, tender, holder))
                .toList();
        holders.forEach(BenchedKeys::prove);
        String keys = holders.get(0).keys;
        String order = pesee.call(officer, "GET", keys + "/order", null, "").toString();
        String made = KeyMaker.make(KeyOrder.read(order).orElseThrow(), 2).write();
        JsonNode known = pesee.call(officer, "POST", keys + "/made", null, made);
        List<String> envelopes = known.findValuesAsText("envelope");
        holders.forEach(holder -> holder.tryShares(envelopes));
    }

    private void prove() {
        String recipient = JSON.createObjectNode()
                .put("recipient", identity.recipient().text())
                .toString();
        String challenge = pesee.call(token, "PUT", keys + "/holder", null, recipient)
                .path("challenge")
                .asText();
        String answer =
                JSON.createObjectNode().put("answer", open(challenge).strip()).toString();
        pesee.call(token, "POST", keys + "/holder/proof", null, answer);
    }

    private void tryShares(List<String> envelopes) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode trials = body.putObject("trials");
        for (String envelope : envelopes) {
            String sealed = pesee.call(token, "GET", keys + "/shares/" + envelope, null, "")
                    .path("sealed")
                    .asText();
            byte[] share = open(sealed).getBytes(StandardCharsets.UTF_8);
            trials.put(envelope, ShareFile.read(share).orElseThrow().trial());
        }
        pesee.call(token, "POST", keys + "/trials", null, body.toString());
    }

    private String open(String sealed) {
        try {
            return new String(AgeFiles.open(sealed, identity), StandardCharsets.UTF_8);
        } catch (AgeUnreadable foreign) {
            throw new PlatformFailure("A share is sealed to somebody else.", foreign);
        }
    }
}
