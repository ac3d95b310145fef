package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm file decides who can sign in, also where a data folder is older than the file. */
@Tag("long")
class EmbeddedKeycloakTest {

    private static final Path REALM_FILE = Path.of("docker/keycloak/pesee-realm.json");

    private final List<String> told = new ArrayList<>();
    private final EmbeddedSoftware software = new EmbeddedSoftware(Path.of(".embedded"), told::add);

    @TempDir
    Path folder;

    // JUnit would warn about each link to the shared distribution that it finds in its folder.
    @AfterEach
    void emptyTheFolder() throws IOException {
        Archives.delete(folder);
    }

    @Test
    void aChangedRealmFileBringsItsPeopleAndPutsTheFormerOnesAside() throws IOException {
        Path home = folder.resolve("keycloak");
        try (EmbeddedKeycloak keycloak = EmbeddedKeycloak.start(software, REALM_FILE, home, Ports.free())) {
            assertFalse(Tokens.from(keycloak.issuer(), "pesee-cli", "camille.moreau")
                    .isEmpty());
        }
        assertFalse(Files.exists(folder.resolve("keycloak.before")));

        Path changed = folder.resolve("realm.json");
        Files.writeString(changed, Files.readString(REALM_FILE).replace("camille.moreau", "renamed.moreau"));
        try (EmbeddedKeycloak keycloak = EmbeddedKeycloak.start(software, changed, home, Ports.free())) {
            assertFalse(Tokens.from(keycloak.issuer(), "pesee-cli", "renamed.moreau")
                    .isEmpty());
            assertThrows(
                    IllegalStateException.class, () -> Tokens.from(keycloak.issuer(), "pesee-cli", "camille.moreau"));
        }
        assertTrue(Files.exists(folder.resolve("keycloak.before/data/h2")));
        assertEquals(
                1,
                told.stream()
                        .filter(sentence -> sentence.contains("the realm file changed"))
                        .count());
    }
}
