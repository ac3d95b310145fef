package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages: the same in both languages, each once, and written as they are shown. */
class MessagesTest {
    private static final Path FOLDER = House.MODULE.resolve("src/main/resources/messages");

    @Test
    void bothLanguagesHaveTheSameWordsEachOnce() throws IOException {
        for (Path french : files("_fr.properties")) {
            Path english = FOLDER.resolve(french.getFileName().toString().replace("_fr.", "_en."));
            assertEquals(keys(french), keys(english), french::toString);
        }
        assertFalse(files("_fr.properties").isEmpty());
    }

    @Test
    void noEscapeIsShownToAnybody() throws IOException {
        for (Path file : files(".properties")) {
            assertFalse(Files.readString(file).contains("\\u"), () -> file + " has an escape that nobody resolves");
        }
    }

    private static Set<String> keys(Path file) throws IOException {
        Set<String> seen = new HashSet<>();
        Set<String> keys = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            String key = line.split("=", 2)[0];
            if (!line.isBlank() && !line.startsWith("#")) {
                assertEquals(true, seen.add(key), () -> key + " stands twice in " + file);
                keys.add(key);
            }
        }
        return keys;
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
