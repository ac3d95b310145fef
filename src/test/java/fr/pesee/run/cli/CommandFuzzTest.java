package fr.pesee.run.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.model.Mutations;
import fr.pesee.rule.model.ScoringModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Damaged files through the whole command line: an answer, with a code that scripts know. */
class CommandFuzzTest {
    private static Path model = Path.of("");
    private static Path bids = Path.of("");

    @BeforeContainer
    static void makeFiles() throws IOException {
        model = Files.createTempFile("model", ".yaml");
        bids = Files.createTempFile("bids", ".yaml");
    }

    @AfterContainer
    static void deleteFiles() throws IOException {
        Files.delete(model);
        Files.delete(bids);
    }

    @Provide
    Arbitrary<String> shipped() {
        return Arbitraries.of(ScoringModels.shipped());
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void damagedFilesGetAnAnswer(@ForAll("shipped") String id, @ForAll long seed) throws IOException {
        answer(id, seed);
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    @Tag("long")
    void manyDamagedFilesGetAnAnswer(@ForAll("shipped") String id, @ForAll long seed) throws IOException {
        answer(id, seed);
    }

    private static void answer(String id, long seed) throws IOException {
        String modelText = ScoringModels.shippedText(id).orElseThrow();
        String bidText = ScoringModels.shippedExample(id).orElseThrow();
        write(model, seed % 2 == 0 ? Mutations.of(modelText, seed) : modelText);
        write(bids, seed % 2 == 0 ? bidText : Mutations.of(bidText, seed));
        for (String option : List.of("--json", "--explain", "--lang=fr")) {
            Run run = Run.of("score", model.toString(), bids.toString(), option);
            assertTrue(run.code() >= ExitCode.YES && run.code() <= ExitCode.UNUSABLE, run.errors());
        }
        Run lint = Run.of("lint", model.toString(), "--json");
        assertTrue(lint.code() >= ExitCode.YES && lint.code() <= ExitCode.UNUSABLE, lint.errors());
    }

    /** Half a character cannot be written as UTF-8; it becomes a question mark. */
    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
