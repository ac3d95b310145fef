package fr.pesee.ground.problem;

import fr.pesee.rule.exact.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a value of the request has to be written, in words. */
final class ExpectedForm {
    private static final Text ENTRY = new Text("un objet", "an object");
    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, int.class, Long.class, long.class);
    private static final Set<Class<?>> TRUTH = Set.of(Boolean.class, boolean.class);
    private static final Map<Class<?>, Text> WORDS = Map.of(
            BigDecimal.class,
            new Text("un nombre décimal, avec un point", "a decimal number, with a point"),
            LocalDate.class,
            new Text("une date, AAAA-MM-JJ", "a date, YYYY-MM-DD"),
            String.class,
            new Text("un texte", "a text"));

    private ExpectedForm() {}

    static Text of(@Nullable Class<?> type) {
        if (type == null) {
            return ENTRY;
        }
        if (type.isEnum()) {
            String names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return new Text("une valeur parmi " + names, "one of " + names);
        }
        if (WHOLE.contains(type)) {
            return new Text("un nombre entier", "a whole number");
        }
        if (TRUTH.contains(type)) {
            return new Text("true ou false", "true or false");
        }
        if (type != LocalDate.class && Temporal.class.isAssignableFrom(type)) {
            return new Text(
                    "un instant, tel que 2019-11-29T12:00:00+01:00", "an instant, such as 2019-11-29T12:00:00+01:00");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return new Text("une liste", "a list");
        }
        return WORDS.getOrDefault(type, ENTRY);
    }
}
