package fr.pesee.prepare.variant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.rule.exact.CanonicalJson;
import java.util.List;
import java.util.Map;

/**
 * A variant as the public knows it before the draw.
 *
 * @param code such as {@code V1}
 * @param commitment SHA-256 over its salt and content, in hexadecimal
 */
public record SealedVariant(String code, String commitment) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The variants as publication froze them, in order.
     *
     * @param frozen canonical JSON
     * @throws IllegalArgumentException if it is no list of sealed variants
     */
    public static List<SealedVariant> ofFrozen(String frozen) {
        try {
            return JSON.readValue(frozen, Part.class).variants();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("no frozen list of sealed variants", unreadable);
        }
    }

    static String freeze(List<Variant.Sealed> variants) {
        return CanonicalJson.write(Map.of(
                "variants",
                variants.stream()
                        .map(one -> Map.of("code", one.variant().code(), "commitment", one.commitment()))
                        .toList()));
    }

    private record Part(List<SealedVariant> variants) {}
}
