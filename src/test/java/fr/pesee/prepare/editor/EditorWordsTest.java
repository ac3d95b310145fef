package fr.pesee.prepare.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of the editor that are chosen by a name exist under that name. */
class EditorWordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern NAMED = Pattern.compile("editor:([a-z]+)\\('([A-Za-z-]+)'\\)");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyNameThatATemplateUsesHasItsWords(String language) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(RESOURCES.resolve("messages/editor_" + language + ".properties"))) {
            words.load(file);
        }
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (Path template : templates()) {
            Matcher named = NAMED.matcher(Files.readString(template));
            while (named.find()) {
                found++;
                if (!words.getProperty(named.group(1), "").contains("{#case '" + named.group(2) + "'}")) {
                    missing.add(template.getFileName() + ": " + named.group());
                }
            }
        }
        assertTrue(found > 150, "the pattern no longer finds what templates use: " + found);
        assertEquals(List.of(), missing);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> editor = Files.list(RESOURCES.resolve("templates/editor"));
                Stream<Path> tags = Files.list(RESOURCES.resolve("templates/tags"))) {
            return Stream.concat(editor, tags).toList();
        }
    }
}
