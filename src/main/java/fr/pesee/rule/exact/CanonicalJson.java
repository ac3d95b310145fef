package fr.pesee.rule.exact;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, strings, booleans and whole numbers as canonical JSON (RFC 8785): one value, one byte sequence,
 * so that equal results are equal bytes (RULE-40). Fractions travel as strings; no other number than {@code int} is
 * accepted.
 */
public final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * The canonical text of a value.
     *
     * @throws IllegalArgumentException when it holds anything but the types named above
     */
    public static String write(Map<String, ?> value) {
        CanonicalJson json = new CanonicalJson();
        json.append(value);
        return json.out.toString();
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof String text) {
            appendString(text);
        } else if (value instanceof Boolean || value instanceof Integer) {
            out.append(value);
        } else if (value instanceof Fraction fraction) {
            appendString(fraction.toString());
        } else if (value instanceof List<?> list) {
            appendList(list);
        } else if (value instanceof Map<?, ?> map) {
            appendMap(map);
        } else {
            throw new IllegalArgumentException("No canonical form for " + value.getClass());
        }
    }

    private void appendList(List<?> list) {
        out.append('[');
        Iterator<?> items = list.iterator();
        while (items.hasNext()) {
            append(items.next());
            out.append(items.hasNext() ? "," : "");
        }
        out.append(']');
    }

    /** Keys in the order of their UTF-16 code units, which is also the order of {@link String#compareTo(String)}. */
    private void appendMap(Map<?, ?> map) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        Iterator<Map.Entry<String, @Nullable Object>> entries =
                sorted.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, @Nullable Object> entry = entries.next();
            appendString(entry.getKey());
            out.append(':');
            append(entry.getValue());
            out.append(entries.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private void appendString(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> appendPlain(character);
            }
        }
        out.append('"');
    }

    private void appendPlain(char character) {
        if (character < ' ') {
            out.append(String.format("\\u%04x", (int) character));
        } else {
            out.append(character);
        }
    }
}
