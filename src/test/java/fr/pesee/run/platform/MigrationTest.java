package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class MigrationTest {

    private final String database = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);

    @Test
    void theCommandAgreesWithWhatTestsAndSampleDoAtTheirStart() {
        assertEquals(0, migrate(database).migrationsExecuted);
    }

    @Test
    void anEmptyDatabaseIsBroughtUpToDateByItsOwner() throws SQLException {
        try (Connection superuser =
                        DriverManager.getConnection(database, "postgres", SampleSecrets.DATABASE_SUPERUSER_PASSWORD);
                Statement statement = superuser.createStatement()) {
            statement.execute("CREATE DATABASE migrated OWNER pesee_owner");
            try {
                MigrateResult result = migrate(database.replaceAll("/pesee$", "/migrated"));
                assertTrue(result.success);
                assertTrue(result.migrationsExecuted > 0);
            } finally {
                statement.execute("DROP DATABASE migrated WITH (FORCE)");
            }
        }
    }

    @Test
    void allMissingVariablesAreNamedAtOnce() {
        PlatformFailure refusal = assertThrows(PlatformFailure.class, () -> Migration.migrate(Map.of()));
        assertEquals("Set PESEE_DATABASE_URL and PESEE_DATABASE_OWNER_PASSWORD.", refusal.sentence());
    }

    private static MigrateResult migrate(String url) {
        return Migration.migrate(Map.of(
                "PESEE_DATABASE_URL", url, "PESEE_DATABASE_OWNER_PASSWORD", SampleSecrets.DATABASE_OWNER_PASSWORD));
    }
}
