package fr.pesee.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** What the reader accepts, the published schema accepts, on damaged files too. */
class SchemaFuzzTest {
    private static final int MANY = 10_000;

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(ScoringModels.shipped())
                .map(id -> ScoringModels.shippedText(id).orElseThrow());
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void theSchemaAcceptsWhatTheReaderAccepts(@ForAll("texts") String text, @ForAll long seed) {
        check(Mutations.of(text, seed));
        check(Mutations.of(ModelTexts.WHOLE, seed));
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    @Tag("long")
    void theSchemaAcceptsMuchOfWhatTheReaderAccepts(@ForAll("texts") String text, @ForAll long seed) {
        check(Mutations.of(text, seed));
        check(Mutations.of(ModelTexts.WHOLE, seed));
    }

    private static void check(String text) {
        if (ScoringModels.read(text) instanceof ModelReading.Read) {
            assertEquals(List.of(), ModelSchema.errors(text), text);
        }
    }
}
