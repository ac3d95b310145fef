package fr.pesee.ground.problem;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.pesee.ProductClasses;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every enum of the product that lists refusals, found among its classes. */
final class ProblemCatalogue {
    private ProblemCatalogue() {}

    /** The enums, in the order of the rooms. */
    static List<Class<?>> enums() {
        return types().filter(Class::isEnum).toList();
    }

    /** The names of other classes that claim to be a refusal's code; documents cannot list those. */
    static List<String> others() {
        return types().filter(type -> !type.isEnum() && !Enum.class.isAssignableFrom(type))
                .map(Class::getName)
                .toList();
    }

    /** The codes of one enum, in its order. */
    static Stream<ProblemCode> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(ProblemCode.class::cast);
    }

    /** All codes. */
    static List<ProblemCode> all() {
        return enums().stream().flatMap(ProblemCatalogue::codes).toList();
    }

    private static Stream<Class<?>> types() {
        return ProductClasses.stream()
                .filter(type -> type.isAssignableTo(ProblemCode.class) && !type.isInterface())
                .<Class<?>>map(JavaClass::reflect)
                .sorted(Comparator.comparing(Class::getName));
    }
}
