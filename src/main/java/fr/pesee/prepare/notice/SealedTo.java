package fr.pesee.prepare.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.prepare.piece.Envelope;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A key that an envelope of the bids for a lot is sealed to, as publication froze it.
 *
 * @param kind which envelope
 * @param recipient its public half, {@code age1…}
 * @param k how many of its holders open it together
 * @param n how many there are
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SealedTo(String kind, String recipient, int k, int n) {
    /** The name of the frozen part. */
    public static final String PART = "envelope-key";

    private static final ObjectMapper JSON = new ObjectMapper();

    public SealedTo {
        kind = kind == null ? Envelope.OFFER.name() : kind;
    }

    /** What the envelope is called. */
    public Text words() {
        return Envelope.valueOf(kind).words();
    }

    /** Reads the frozen part: the keys of a lot. What was frozen first has one key, which is not in a list. */
    static List<SealedTo> ofFrozen(String frozen) {
        try {
            JsonNode read = JSON.readTree(frozen);
            List<SealedTo> keys = new ArrayList<>();
            for (JsonNode one : read.has("envelopes") ? read.get("envelopes") : List.of(read)) {
                keys.add(JSON.treeToValue(one, SealedTo.class));
            }
            return keys;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("no frozen key", unreadable);
        }
    }
}
