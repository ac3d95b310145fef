package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.pesee.ground.signature.ServerKey;
import fr.pesee.run.platform.ConfiguredServer.Run;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program beside servers that it did not start: as {@code docker/compose.yaml} configures it, and as a
 * production of one's own does.
 */
class ConfiguredStartIT {

    private static final File REALM_FILE = new File("docker/keycloak/pesee-realm.json");
    private static final String FICTIONAL = """
            {"reference": "2026-001", "title": "Exercice", "procedure": "OPEN", "launchDate": "2026-10-01",
             "deadline": "2099-11-29T12:00:00+01:00", "maximumValue": "1000.00", "fictional": true,
             "lots": [{"title": "Tout", "model": "circle-3-cloud"}]}""";

    @TempDir
    static Path neighbours;

    private static EmbeddedPostgres postgres;
    private static EmbeddedKeycloak keycloak;

    @TempDir
    Path folder;

    @BeforeAll
    static void startNeighbours() {
        EmbeddedSoftware software = new EmbeddedSoftware(Path.of(".embedded"), sentence -> {});
        postgres = EmbeddedPostgres.start(
                software, neighbours.resolve("postgres"), Ports.free(), EmbeddedPostgres.Durability.FAST);
        keycloak = EmbeddedKeycloak.start(software, REALM_FILE.toPath(), neighbours.resolve("keycloak"), Ports.free());
    }

    @AfterAll
    static void stopNeighbours() throws IOException {
        keycloak.close();
        postgres.close();
        // JUnit would warn about each link to the shared distribution that it finds in its folder.
        Archives.delete(neighbours);
    }

    @Test
    void composeMigratesAndServesTheSample() throws IOException, InterruptedException {
        JsonNode services =
                new YAMLMapper().readTree(new File("docker/compose.yaml")).path("services");
        Run migration = ConfiguredServer.commandLine(environment(services.path("migrate")), "migrate");
        assertEquals(0, migration.code(), migration.output());

        Map<String, String> environment = environment(services.path("pesee"));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(Ports.free()));
        environment.put("PESEE_SIGNING_KEY_FILE", folder.resolve("key.p12").toString());
        try (ConfiguredServer server = ConfiguredServer.start(folder, environment)) {
            String token = Tokens.from(keycloak.issuer(), "pesee-cli", "camille.moreau");
            assertEquals(200, server.send("GET", "/api/v1/tenders", token, "").statusCode());
            assertEquals(200, server.send("GET", "/q/swagger-ui/", token, "").statusCode());
        }
    }

    @Test
    void productionServesWithSecretsAndARealmOfItsOwn() throws IOException, InterruptedException, SQLException {
        setPasswords("own-owner", "own-application");
        Map<String, String> owner =
                Map.of("PESEE_DATABASE_URL", postgres.jdbcUrl(), "PESEE_DATABASE_OWNER_PASSWORD", "own-owner");
        Run migration = ConfiguredServer.commandLine(owner, "migrate");
        assertEquals(0, migration.code(), migration.output());

        try (ConfiguredServer server = ConfiguredServer.start(folder, production(makeARealm()))) {
            String token = Tokens.from(keycloak.address() + "/realms/town", "pesee-cli", "camille.moreau");
            assertEquals(200, server.send("GET", "/api/v1/tenders", token, "").statusCode());
            HttpResponse<String> refusal = server.send("POST", "/api/v1/tenders", token, FICTIONAL);
            assertEquals(422, refusal.statusCode(), refusal.body());
            assertTrue(refusal.body().contains("/fictional"), refusal.body());
            String stranger = Tokens.from(keycloak.issuer(), "pesee-cli", "camille.moreau");
            assertEquals(
                    401, server.send("GET", "/api/v1/tenders", stranger, "").statusCode());
            assertEquals(404, server.send("GET", "/q/swagger-ui/", token, "").statusCode());
            assertEquals(404, server.send("GET", "/q/openapi", token, "").statusCode());
        }
    }

    @Test
    void productionOnTheSamplesNeighboursIsRefusedAfterAskingThem() throws IOException, InterruptedException {
        Map<String, String> environment = production(keycloak.issuer());
        environment.put("PESEE_DATABASE_PASSWORD", SampleSecrets.DATABASE_APPLICATION_PASSWORD);
        Run run = ConfiguredServer.refused(environment);
        assertEquals(78, run.code(), run.output());
        assertTrue(run.output().contains("PESEE_DATABASE_PASSWORD is the sample's"), run.output());
        assertTrue(run.output().contains("opens to pesee_owner with the sample's password"), run.output());
        assertTrue(run.output().contains("PESEE_OIDC_URL is the sample's realm"), run.output());
    }

    // The names that containers give each other become addresses of this machine.
    private Map<String, String> environment(JsonNode service) {
        Map<String, String> environment = new HashMap<>();
        service.path("environment")
                .properties()
                .forEach(variable -> environment.put(
                        variable.getKey(),
                        variable.getValue()
                                .asText()
                                .replace("jdbc:postgresql://database:5432/pesee", postgres.jdbcUrl())
                                .replace("http://keycloak:8080", keycloak.address())
                                .replace("http://127.0.0.1:8180", keycloak.address())));
        return environment;
    }

    private Map<String, String> production(String realm) {
        Path key = folder.resolve("own.p12");
        ServerKey.create(key, "own-key".toCharArray(), "pesee.town.example", Instant.now(), new SecureRandom());
        Map<String, String> environment = new HashMap<>(Map.of(
                "PESEE_DATABASE_URL",
                postgres.jdbcUrl(),
                "PESEE_SESSION_SECRET",
                "cS5hVu8ZkQ0bXw2LrT7nGy4DpJ9mEf1A",
                "PESEE_DATABASE_PASSWORD",
                "own-application",
                "PESEE_OIDC_URL",
                realm,
                "PESEE_OIDC_CLIENT_SECRET",
                "own-secret",
                "PESEE_SIGNING_KEY_FILE",
                key.toString(),
                "PESEE_SIGNING_KEY_PASSWORD",
                "own-key",
                "PESEE_SIGNING_KEY_NAME",
                "pesee.town.example",
                "QUARKUS_HTTP_PORT",
                Integer.toString(Ports.free())));
        environment.put("PESEE_ADDRESS", "https://pesee.example.org");
        environment.put("PESEE_MAIL_FROM", "pesee@example.org");
        environment.put("PESEE_SMTP_HOST", "127.0.0.1");
        environment.put("PESEE_LOT_KEYS_FOLDER", folder.resolve("lot-keys").toString());
        environment.put("PESEE_LOT_KEYS_PASSWORD", "a password of this test only");
        environment.put("PESEE_STORAGE_FOLDER", folder.resolve("storage").toString());
        return environment;
    }

    @AfterEach
    void giveTheDatabaseTheSamplesPasswordsBack() throws SQLException {
        setPasswords(SampleSecrets.DATABASE_OWNER_PASSWORD, SampleSecrets.DATABASE_APPLICATION_PASSWORD);
    }

    private static void setPasswords(String owner, String application) throws SQLException {
        try (Connection connection = postgres.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE pesee_owner PASSWORD '" + owner + "'");
            statement.execute("ALTER ROLE pesee_app PASSWORD '" + application + "'");
        }
    }

    private String makeARealm() throws IOException, InterruptedException {
        ObjectNode realm = (ObjectNode) new ObjectMapper().readTree(REALM_FILE);
        realm.put("realm", "town");
        realm.remove("attributes");
        for (JsonNode user : realm.path("users")) {
            ((ObjectNode) user).remove("id");
        }
        for (JsonNode client : realm.path("clients")) {
            if (client.has("secret")) {
                ((ObjectNode) client).put("secret", "own-secret");
            }
        }
        String administrator =
                Tokens.from(keycloak.address() + "/realms/master", "admin-cli", KeycloakDistribution.ADMINISTRATOR);
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(keycloak.address() + "/admin/realms"))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + administrator)
                                .POST(HttpRequest.BodyPublishers.ofString(realm.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(201, response.statusCode(), response.body());
        return keycloak.address() + "/realms/town";
    }
}
