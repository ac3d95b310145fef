package fr.pesee.ground.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an event becomes JSON and is read again: decimals as plain strings, instants in ISO 8601, absent parts left out. */
final class PayloadJson {
    /** No figure of a tender is longer; one such as 1e999999999 must never be written out. */
    private static final int MOST_DIGITS = 100;

    private static final ObjectMapper MAPPER = make();

    private PayloadJson() {}

    static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads what may have been forged.
     *
     * @throws IllegalArgumentException unless it is of the form, with everything that is not nullable in it
     */
    static <T> T read(String json, Class<T> form) {
        try {
            T event = MAPPER.readValue(json, form);
            requireComplete(event, form.getSimpleName());
            return event;
        } catch (JsonProcessingException otherForm) {
            throw new IllegalArgumentException("it is no " + form.getSimpleName(), otherForm);
        }
    }

    private static void requireComplete(@Nullable Object value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        if (value instanceof Collection<?> items) {
            items.forEach(item -> requireComplete(item, name));
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> requireComplete(item, name + "." + key));
        }
        if (value instanceof BigDecimal number
                && (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS)) {
            throw new IllegalArgumentException(name + " is no figure of a tender");
        }
        if (value instanceof Record part) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                Object inner = component(part, component);
                if (inner != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    requireComplete(inner, name + "." + component.getName());
                }
            }
        }
    }

    private static @Nullable Object component(Record part, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("a record shows its components", unreadable);
        }
    }

    private static ObjectMapper make() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        return mapper;
    }
}
