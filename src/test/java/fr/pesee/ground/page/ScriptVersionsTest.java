package fr.pesee.ground.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.pesee.ground.ledger.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Browsers keep our scripts for ever under their address: a script that imports another names its version. */
class ScriptVersionsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/assets");
    private static final Pattern IMPORT = Pattern.compile("from \"(\\./[^\"?]+)(?:\\?v=([0-9a-f]*))?\"");

    @Test
    void everyImportedScriptIsNamedByItsDigest() throws IOException {
        int imports = 0;
        for (Path script : scripts()) {
            for (MatchResult one :
                    IMPORT.matcher(Files.readString(script)).results().toList()) {
                Path imported = SCRIPTS.resolve(one.group(1)).normalize();
                String digest =
                        Digest.sha256(Files.readAllBytes(imported)).hex().substring(0, 12);
                assertEquals(digest, one.group(2), script.getFileName() + " imports " + imported.getFileName());
                imports++;
            }
        }
        assertFalse(imports == 0, "no import was found, and there are some");
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }
}
