package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.ground.signature.ServerKey;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The neighbours that run for tests are the sample's: production must find that out by asking them. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ProductionProbesTest {

    private final ProductionProbes probes = ProductionProbes.real();

    private final String database = setting("quarkus.datasource.jdbc.url");
    private final String realm = setting("quarkus.oidc.auth-server-url");

    @TempDir
    Path folder;

    @Test
    void theSamplesRealmIsRecognised() {
        assertTrue(single(probes.realm().apply(realm)).contains("the sample's realm"));
        assertTrue(single(probes.realm().apply(realm + "/")).contains("the sample's realm"));
    }

    @Test
    void anotherRealmIsAccepted() {
        assertEquals(List.of(), probes.realm().apply(realm.replaceAll("pesee$", "master")));
    }

    @Test
    void aRealmThatDoesNotAnswerIsRefused() {
        assertTrue(single(probes.realm().apply(realm + "-missing")).contains("answers 404"));
        assertTrue(
                single(probes.realm().apply("http://127.0.0.1:" + Ports.free())).contains("cannot be asked"));
        assertTrue(single(probes.realm().apply("no address")).contains("cannot be asked"));
    }

    @Test
    void aDatabaseThatOpensWithTheSamplesPasswordIsRefused() {
        String refusal = single(
                probes.database().ask(database, "pesee_app", Optional.of(SampleSecrets.DATABASE_APPLICATION_PASSWORD)));
        assertTrue(refusal.contains("pesee_owner with the sample's password"), refusal);
    }

    @Test
    void anApplicationRoleThatOwnsSomethingIsRefused() {
        List<String> refusals =
                probes.database().ask(database, "pesee_owner", Optional.of(SampleSecrets.DATABASE_OWNER_PASSWORD));
        assertTrue(refusals.toString().contains("pesee_owner owns something"), refusals.toString());
    }

    @Test
    void anApplicationRoleThatMayActAsTheOwnerIsRefused() throws SQLException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("GRANT pesee_owner TO pesee_app");
            try {
                List<String> refusals = probes.database()
                        .ask(database, "pesee_app", Optional.of(SampleSecrets.DATABASE_APPLICATION_PASSWORD));
                assertTrue(refusals.toString().contains("pesee_app owns something"), refusals.toString());
            } finally {
                statement.execute("REVOKE pesee_owner FROM pesee_app");
            }
        }
    }

    @Test
    void anEmptyDatabaseIsRefusedWithTheWayToFillIt() {
        List<String> refusals = probes.database()
                .ask(
                        database.replaceAll("/pesee$", "/postgres"),
                        "pesee_app",
                        Optional.of(SampleSecrets.DATABASE_APPLICATION_PASSWORD));
        assertTrue(refusals.toString().contains("run `./pesee migrate`"), refusals.toString());
    }

    @Test
    void aDatabaseThatKeepsTheApplicationOutIsRefused() {
        List<String> refusals = probes.database().ask(database, "pesee_app", Optional.of("wrong"));
        assertTrue(refusals.toString().contains("does not let pesee_app in"), refusals.toString());
    }

    @Test
    void aDatabaseWithPasswordsOfItsOwnIsAccepted() throws SQLException {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("ALTER ROLE pesee_owner PASSWORD 'of-its-own'");
            try {
                assertEquals(
                        List.of(),
                        probes.database()
                                .ask(database, "pesee_app", Optional.of(SampleSecrets.DATABASE_APPLICATION_PASSWORD)));
            } finally {
                statement.execute(
                        "ALTER ROLE pesee_owner PASSWORD '%s'".formatted(SampleSecrets.DATABASE_OWNER_PASSWORD));
            }
        }
    }

    @Test
    void theSamplesKeyIsRecognisedUnderAnyPassword() {
        Path file = key("sample.p12", SampleSecrets.SIGNING_KEY_NAME);
        assertTrue(single(probes.key().apply(file.toString(), "changed")).contains("made for the sample"));
    }

    @Test
    void aKeyOfOnesOwnIsAccepted() {
        Path file = key("own.p12", "pesee.town.example");
        assertEquals(List.of(), probes.key().apply(file.toString(), "changed"));
    }

    @Test
    void aMissingOrLockedKeyIsRefused() {
        Path file = key("own.p12", "pesee.town.example");
        assertTrue(single(probes.key().apply(file.toString(), "wrong")).startsWith("PESEE_SIGNING_KEY_FILE: "));
        String missing = single(probes.key().apply(folder.resolve("missing.p12").toString(), "changed"));
        assertTrue(missing.contains("there is no such file"), missing);
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(database, "postgres", SampleSecrets.DATABASE_SUPERUSER_PASSWORD);
    }

    private Path key(String name, String subject) {
        Path file = folder.resolve(name);
        ServerKey.create(file, "changed".toCharArray(), subject, Instant.now(), new SecureRandom());
        return file;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static String single(List<String> refusals) {
        assertEquals(1, refusals.size(), refusals.toString());
        return refusals.get(0);
    }
}
