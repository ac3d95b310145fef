package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class RenderedDocumentTest {
    @TempDir
    Path folder;

    @Test
    void aPageThatSaysTheSamePasses() throws IOException {
        page("one").assertCommitted(true);
        page("one").assertCommitted(false);
        assertTrue(Files.readString(folder.resolve("page.md")).endsWith("""
                # Title

                ## Section

                | a | b |
                |---|---|
                | one | \\| |
                """));
    }

    @Test
    void aPageThatSaysAnythingElseFailsAndSaysHowToMendIt() throws IOException {
        page("one").assertCommitted(true);
        String before = Files.readString(folder.resolve("page.md"));
        AssertionFailedError drift =
                assertThrows(AssertionFailedError.class, () -> page("two").assertCommitted(false));
        assertTrue(String.valueOf(drift.getMessage()).contains("-Dpesee.render=true"), drift::toString);
        assertEquals(before, Files.readString(folder.resolve("page.md")), "looking rewrites nothing");
    }

    @Test
    void aPageThatIsMissingFails() {
        assertThrows(AssertionFailedError.class, () -> page("one").assertCommitted(false));
    }

    private RenderedDocument page(String cell) {
        return new RenderedDocument(folder, "page.md", "Title")
                .section("Section")
                .head(List.of("a", "b"))
                .row(List.of(cell, "|"));
    }
}
