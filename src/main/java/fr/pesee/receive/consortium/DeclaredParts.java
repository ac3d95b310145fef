package fr.pesee.receive.consortium;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.ground.problem.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Subcontractors and cloud providers as a sealed bid names them, as far as they can be read. */
record DeclaredParts(List<Subcontractor> subcontractors, List<String> providers) {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PURPOSE = 2000;
    private static final int LONGEST_NUMBER = 100;

    static DeclaredParts of(@Nullable JsonNode subcontractors, @Nullable JsonNode providers, Findings findings) {
        return new DeclaredParts(
                read(
                        "/subcontractors",
                        ConsortiumProblem.CONSORTIUM_SUBCONTRACTOR_UNUSABLE,
                        subcontractors,
                        DeclaredParts::subcontractor,
                        findings),
                read(
                        "/providers",
                        ConsortiumProblem.CONSORTIUM_PROVIDER_UNUSABLE,
                        providers,
                        one -> DeclaredGroup.text(one, LONGEST_NAME),
                        findings));
    }

    private static <T> List<T> read(
            String at,
            ConsortiumProblem unusable,
            @Nullable JsonNode told,
            Function<JsonNode, @Nullable T> reading,
            Findings findings) {
        List<T> read = new ArrayList<>();
        if (told == null || told.isNull()) {
            return read;
        }
        if (!told.isArray()) {
            findings.at(at, unusable, "1");
            return read;
        }
        int place = 0;
        for (JsonNode one : told) {
            T value = place < MOST ? reading.apply(one) : null;
            place++;
            if (value == null) {
                findings.at(at + "/" + (place - 1), unusable, Integer.toString(place));
            } else {
                read.add(value);
            }
            if (place > MOST) {
                break;
            }
        }
        return read;
    }

    private static @Nullable Subcontractor subcontractor(JsonNode told) {
        String name = DeclaredGroup.text(told.path("name"), LONGEST_NAME);
        return name == null
                ? null
                : new Subcontractor(
                        name,
                        DeclaredGroup.text(told.path("identifier"), LONGEST_NUMBER),
                        DeclaredGroup.text(told.path("purpose"), LONGEST_PURPOSE));
    }
}
