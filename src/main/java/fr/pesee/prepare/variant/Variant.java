package fr.pesee.prepare.variant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.ledger.Disclosure;
import fr.pesee.rule.exact.CanonicalJson;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One set of quantities for the lines of a lot. Secret until the draw.
 *
 * @param code unique in the lot, such as {@code V1}; at most 32 characters
 * @param name what its officer calls it; at most 100 characters
 * @param quantities by line code, each above zero
 */
public record Variant(String code, String name, Map<String, BigDecimal> quantities) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Equal quantities are written alike, however they were typed. */
    public Variant {
        Map<String, BigDecimal> plain = new LinkedHashMap<>();
        quantities.forEach((line, quantity) -> plain.put(line, new BigDecimal(written(quantity))));
        quantities = Collections.unmodifiableMap(plain);
    }

    /**
     * A variant with what stands for it.
     *
     * @param salt 32 random bytes as 64 hexadecimal digits
     * @param commitment SHA-256(salt ‖ content), in hexadecimal, where the content is canonical JSON (RFC 8785)
     */
    public record Sealed(Variant variant, String salt, String commitment) {}

    /** The variant that this content holds. */
    static Variant ofContent(String content) {
        try {
            Content read = JSON.readValue(content, Content.class);
            Map<String, BigDecimal> quantities = new LinkedHashMap<>();
            read.quantities().forEach((line, quantity) -> quantities.put(line, new BigDecimal(quantity)));
            return new Variant(read.code(), read.name(), quantities);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("no sealed variant", unreadable);
        }
    }

    /** What is sealed, as canonical JSON: it names the lot, so that no commitment serves twice. */
    public String content(UUID tender, int lot) {
        Map<String, String> written = new TreeMap<>();
        quantities.forEach((line, quantity) -> written.put(line, written(quantity)));
        return CanonicalJson.write(
                Map.of("tender", tender.toString(), "lot", lot, "code", code, "name", name, "quantities", written));
    }

    /**
     * What a lot's publication has to say of this variant, in hexadecimal.
     *
     * @param salt as in {@link Sealed}
     */
    public String commitment(UUID tender, int lot, String salt) {
        return commitment(salt, content(tender, lot));
    }

    /** What stands for a content under a salt, in hexadecimal. */
    static String commitment(String salt, String content) {
        return new Disclosure(salt, content).digest().hex();
    }

    private static String written(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    private record Content(String tender, int lot, String code, String name, Map<String, String> quantities) {}
}
