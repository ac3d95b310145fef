package fr.pesee.rule.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void keysAreSortedByTheirCodeUnitsAndFractionsAreText() {
        assertEquals(
                "{\"Z\":true,\"a\":\"100/3\",\"é\":[1,null,\"x\"]}",
                CanonicalJson.write(Map.of("é", Arrays.asList(1, null, "x"), "a", Fraction.of(100, 3), "Z", true)));
    }

    @Test
    void agreesWithAnIndependentRfc8785Implementation() throws Exception {
        Map<String, Object> value = new HashMap<>();
        value.put("\u20ac", "Euro \ud83d\ude00 \u007f");
        value.put("\ud83d\ude00", List.of());
        value.put("\ufb33", Map.of());
        value.put("\r\n\t\b\f\u0001", "\"\\/");
        String json = CanonicalJson.write(value);
        assertEquals(new JsonCanonicalizer(json).getEncodedString(), json);
    }

    @Test
    void binaryFloatingPointHasNoCanonicalForm() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Map.of("x", 0.1)));
    }
}
