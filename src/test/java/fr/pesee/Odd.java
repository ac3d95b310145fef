package fr.pesee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;

/** Values that no honest client sends. */
public final class Odd {
    /** Texts that cannot be kept, or read. Escaped as JSON spells them out. */
    public static final List<String> TEXTS = List.of(
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\u0085\"",
            "\"\\u007f\"",
            "\"\\uffff\"",
            "\"\\ufdd0\"",
            "\"a\\u202eb\"",
            "\"a\\u2066b\"",
            "\"\"",
            "\" \\t \"",
            "\"\\u200b\"",
            '"' + "x".repeat(5000) + '"',
            '"' + "\\ud83d\\ude00".repeat(5000) + '"');

    /** Decimals that no amount, price, quantity or mark can be; some would fill the memory if expanded. */
    public static final List<String> DECIMALS = List.of(
            "1e999999999",
            "\"1e999999999\"",
            "-1e999999999",
            "1e2147483647",
            "10e2147483647",
            "1e-2147483647",
            "0e2147483647",
            "1e99999999999",
            "-1",
            "0.00000000000000000000000000000000000000001",
            "9".repeat(900),
            '"' + "9".repeat(100_000) + '"',
            "NaN",
            "\"NaN\"",
            "\"Infinity\"",
            "\"\"",
            "\"1,5\"",
            "\"0x1\"",
            "true",
            "[]",
            "{}");

    /** Instants that no tender can know. */
    public static final List<String> INSTANTS = List.of(
            "\"+999999999-12-31T23:59:59.999999999-18:00\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00+18:00\"",
            "\"-5000-01-01T00:00:00Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"1066-10-14T09:00:00Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"2100-01-01T00:00:00Z\"",
            "\"2019-11-29T12:00:00\"",
            "\"2019-02-30T12:00:00Z\"",
            "\"2019-11-29T12:00:00+19:00\"",
            "\"\"",
            "1e999999999",
            "-1e999999999",
            "1",
            "123456789012345678901234567890",
            "[2019,10,1]",
            "true");

    private Odd() {}

    /** The request with another value in this field, exactly as spelt; the path names fields and places in lists. */
    public static String with(ObjectNode request, String path, String value) {
        ObjectNode changed = request.deepCopy();
        int last = path.lastIndexOf('/');
        JsonNode parent = changed.at(path.substring(0, last));
        String name = path.substring(last + 1);
        JsonNode raw = JsonNodeFactory.instance.rawValueNode(new RawValue(value));
        if (parent.isArray()) {
            ((ArrayNode) parent).set(Integer.parseInt(name), raw);
        } else {
            ((ObjectNode) parent).set(name, raw);
        }
        return changed.toString();
    }
}
