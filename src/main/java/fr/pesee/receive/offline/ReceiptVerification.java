package fr.pesee.receive.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.signature.VerifierKey;
import fr.pesee.receive.receipt.ReceiptCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a bidder can show: that the server signed a receipt, that the clear lists are those of the parts it
 * acknowledges, and which documents they name.
 *
 * @param check what the signature is worth
 * @param proof whether the clear lists belong to the receipt; {@link Proof#NONE} where there are none
 * @param names the names of the listed files, by SHA-256; empty unless the lists belong to the receipt
 */
public record ReceiptVerification(ReceiptCheck check, Proof proof, Map<String, String> names) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public ReceiptVerification {
        names = Map.copyOf(names);
    }

    /** What clear lists are worth. */
    public enum Proof {
        /** There are none. */
        NONE,
        /** Their parts are those that the receipt acknowledges. */
        BELONGS,
        /** They are of something else, or were changed. */
        FOREIGN
    }

    /**
     * Checks a receipt.
     *
     * @param receipt the text of the receipt, perhaps with the clear lists in it, as the deposit page saves it
     * @param beside the text with the clear lists, where they are kept apart
     */
    public static ReceiptVerification of(String receipt, @Nullable String beside, VerifierKey key) {
        ReceiptCheck check = ReceiptCheck.of(receipt, key);
        Optional<JsonNode> lists = beside == null ? manifests(receipt) : manifests(beside);
        if (check.verdict() != ReceiptCheck.Verdict.GENUINE) {
            return new ReceiptVerification(check, Proof.NONE, Map.of());
        }
        if (lists.isEmpty()) {
            return new ReceiptVerification(check, beside == null ? Proof.NONE : Proof.FOREIGN, Map.of());
        }
        boolean belongs = ciphers(lists.get()).equals(acknowledged(check.fields()));
        return belongs
                ? new ReceiptVerification(check, Proof.BELONGS, names(lists.get()))
                : new ReceiptVerification(check, Proof.FOREIGN, Map.of());
    }

    /** The clear lists, one for each envelope; of the first receipts there was one of all. */
    private static Optional<JsonNode> manifests(String text) {
        try {
            JsonNode file = JSON.readTree(text);
            if (file.path("manifests").isArray()) {
                return Optional.of(file.path("manifests"));
            }
            return file.path("manifest").isObject()
                    ? Optional.of(JSON.createArrayNode().add(file.path("manifest")))
                    : Optional.empty();
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }

    private static List<List<String>> ciphers(JsonNode manifests) {
        List<List<String>> all = new ArrayList<>();
        for (JsonNode manifest : manifests) {
            List<String> own = new ArrayList<>();
            for (JsonNode piece : manifest.path("pieces")) {
                piece.path("parts").forEach(part -> own.add(part.path("cipher").asText()));
            }
            all.add(own);
        }
        return all;
    }

    private static List<List<String>> acknowledged(Map<String, Object> fields) {
        List<List<String>> all = new ArrayList<>();
        JsonNode receipt = JSON.valueToTree(fields);
        if (receipt.path("envelopes").isArray()) {
            receipt.path("envelopes").forEach(envelope -> all.add(texts(envelope.path("parts"))));
        } else if (receipt.path("parts").isArray()) {
            all.add(texts(receipt.path("parts")));
        }
        return all;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static Map<String, String> names(JsonNode manifests) {
        Map<String, String> names = new TreeMap<>();
        for (JsonNode manifest : manifests) {
            for (JsonNode piece : manifest.path("pieces")) {
                names.put(piece.path("sha256").asText(), piece.path("name").asText());
            }
        }
        return names;
    }
}
