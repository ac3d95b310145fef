package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The containers run the same versions, on the same public secrets, as the embedded start. */
class ContainersTest {

    private final JsonNode services =
            new YAMLMapper().readTree(new File("docker/compose.yaml")).path("services");

    ContainersTest() throws IOException {}

    @Test
    void theServersHaveTheVersionsOfTheBuild() throws IOException {
        assertEquals(
                "quay.io/keycloak/keycloak:" + version("keycloak.version"),
                services.path("keycloak").path("image").asText());
        String postgres = version("postgres.binaries.version");
        assertEquals(
                "postgres:" + postgres.substring(0, postgres.indexOf('.')),
                services.path("database").path("image").asText());
    }

    @Test
    void theSecretsAreTheSamplesWhichProductionRefuses() {
        JsonNode database = services.path("database").path("environment");
        assertEquals(
                SampleSecrets.DATABASE_SUPERUSER_PASSWORD,
                database.path("POSTGRES_PASSWORD").asText());
        assertEquals(
                SampleSecrets.DATABASE_OWNER_PASSWORD,
                database.path("PESEE_DATABASE_OWNER_PASSWORD").asText());
        assertEquals(
                SampleSecrets.DATABASE_APPLICATION_PASSWORD,
                database.path("PESEE_DATABASE_PASSWORD").asText());
        assertEquals(
                SampleSecrets.USER_PASSWORD,
                services.path("keycloak")
                        .path("environment")
                        .path("KC_BOOTSTRAP_ADMIN_PASSWORD")
                        .asText());
    }

    @Test
    void everyPublishedPortIsOnThisMachineOnly() {
        for (JsonNode service : services) {
            for (JsonNode port : service.path("ports")) {
                assertTrue(port.asText().startsWith("127.0.0.1:"), port.asText());
            }
        }
    }

    @Test
    void everyMountedFileIsThere() {
        int mounted = 0;
        for (JsonNode service : services) {
            for (JsonNode volume : service.path("volumes")) {
                if (volume.asText().startsWith("./")) {
                    mounted++;
                    Path file = Path.of("docker", volume.asText().split(":", -1)[0]);
                    assertTrue(Files.isRegularFile(file), file.toString());
                }
            }
        }
        assertEquals(2, mounted);
    }

    private static String version(String property) throws IOException {
        Matcher matcher = Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(matcher.find());
        return matcher.group(1);
    }
}
