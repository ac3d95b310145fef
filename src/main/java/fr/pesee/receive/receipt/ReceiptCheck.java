package fr.pesee.receive.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.ledger.NoteSignature;
import fr.pesee.ground.ledger.SignedNote;
import fr.pesee.ground.signature.VerifierKey;
import fr.pesee.rule.exact.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a receipt is worth, seen by anyone who has the server's public key.
 *
 * @param verdict whether the key signed it
 * @param fields what it says, by name; empty unless it is signed
 */
public record ReceiptCheck(Verdict verdict, Map<String, Object> fields) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 64 << 20;

    /** What can be said of a receipt. */
    public enum Verdict {
        /** The key signed exactly this. */
        GENUINE,
        /** It claims the key, and is not what the key signed: something in it was changed. */
        ALTERED,
        /** It claims another key. */
        OTHER_KEY,
        /** It is no receipt of ours. */
        UNREADABLE
    }

    public ReceiptCheck {
        fields = Map.copyOf(fields);
    }

    /** Checks the text of a receipt; what else stands beside {@code receipt} and {@code signature} is not looked at. */
    public static ReceiptCheck of(String text, VerifierKey key) {
        try {
            if (text.length() > LARGEST) {
                return nothing(Verdict.UNREADABLE);
            }
            JsonNode file = JSON.readTree(text);
            JsonNode receipt = file.path("receipt");
            String[] signature = file.path("signature").asText().split(" ", 2);
            if (!receipt.isObject()
                    || signature.length != 2
                    || !Acknowledged.FORMATS.contains(receipt.path("format").asText())) {
                return nothing(Verdict.UNREADABLE);
            }
            Map<String, Object> fields = map(receipt);
            NoteSignature line = new NoteSignature(signature[0], signature[1]);
            SignedNote note = new SignedNote(CanonicalJson.write(fields) + "\n", List.of(line));
            return switch (note.verdict(key)) {
                case SIGNED -> new ReceiptCheck(Verdict.GENUINE, fields);
                case FORGED -> nothing(Verdict.ALTERED);
                case UNSIGNED -> nothing(Verdict.OTHER_KEY);
            };
        } catch (JsonProcessingException | IllegalArgumentException noReceipt) {
            return nothing(Verdict.UNREADABLE);
        }
    }

    private static ReceiptCheck nothing(Verdict verdict) {
        return new ReceiptCheck(verdict, Map.of());
    }

    private static Map<String, Object> map(JsonNode object) {
        Map<String, Object> map = new TreeMap<>();
        object.properties().forEach(field -> map.put(field.getKey(), value(field.getValue())));
        return map;
    }

    private static Object value(JsonNode node) {
        if (node.isTextual()) {
            return node.asText();
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isInt()) {
            return node.asInt();
        }
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item)));
            return items;
        }
        throw new IllegalArgumentException("a receipt holds no " + node.getNodeType());
    }
}
