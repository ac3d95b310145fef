package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under {@code docs/} that repeats what the code says: rendered from it, committed, and compared here. */
public final class RenderedDocument {
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "")).resolve("docs");
    private static final String COMMAND = "mvn test -Dtest='*Rendering*Test' -Dpesee.render=true";

    private final StringBuilder text = new StringBuilder();
    private final Path file;

    /**
     * Begins a page.
     *
     * @param name the file's name in {@code docs/}
     * @param title its heading
     */
    public RenderedDocument(String name, String title) {
        this(FOLDER, name, title);
    }

    RenderedDocument(Path folder, String name, String title) {
        this.file = folder.resolve(name);
        text.append("<!-- Rendered from the code. To write it anew: ")
                .append(COMMAND)
                .append(" -->\n\n");
        text.append("# ").append(title).append('\n');
    }

    /** A heading of the second level. */
    public RenderedDocument section(String heading) {
        text.append("\n## ").append(heading).append('\n');
        return this;
    }

    /** Lines as they are, after an empty one. */
    public RenderedDocument lines(String... lines) {
        text.append('\n').append(String.join("\n", lines)).append('\n');
        return this;
    }

    /** A table's heading; rows follow. */
    public RenderedDocument head(Iterable<String> cells) {
        text.append('\n');
        row(cells);
        for (String ignored : cells) {
            text.append("|---");
        }
        text.append("|\n");
        return this;
    }

    /** One row of a table. */
    public RenderedDocument row(Iterable<String> cells) {
        for (String cell : cells) {
            text.append("| ").append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "" : " ");
        }
        text.append("|\n");
        return this;
    }

    /** Fails when the committed page says anything else; rewrites it when asked to. */
    public void assertCommitted() {
        assertCommitted(Boolean.getBoolean("pesee.render"));
    }

    void assertCommitted(boolean render) {
        try {
            if (render) {
                Files.writeString(file, text);
            }
            String committed = Files.exists(file) ? Files.readString(file) : "";
            assertEquals(text.toString(), committed, () -> file + " is out of date. Write it anew: " + COMMAND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
