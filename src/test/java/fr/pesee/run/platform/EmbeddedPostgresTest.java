package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private final EmbeddedSoftware software = new EmbeddedSoftware(Path.of(".embedded"), sentence -> {});

    @TempDir
    Path folder;

    @Test
    void aCommittedRowSurvivesAKillOfTheWholeServer() throws SQLException {
        EmbeddedPostgres killed = start(RunAs.here());
        execute(killed, "CREATE TABLE kept AS SELECT 42 AS answer");
        killed.kill();
        assertFalse(killed.alive());
        try (EmbeddedPostgres again = start(RunAs.here())) {
            assertEquals("42", value(again, "SELECT answer FROM kept"));
            assertEquals("on", value(again, "SHOW fsync"));
        }
    }

    @Test
    void anUnfinishedFirstStartIsBegunAnew() throws SQLException, IOException {
        Files.createDirectories(folder.resolve("postgres/cluster/half"));
        try (EmbeddedPostgres postgres = start(RunAs.here())) {
            assertEquals(
                    "pesee_owner", value(postgres, "SELECT datdba::regrole FROM pg_database WHERE datname = 'pesee'"));
        }
    }

    @Test
    void noneOfItsRolesOpensWithoutItsPassword() {
        try (EmbeddedPostgres postgres = start(RunAs.here())) {
            for (String role : new String[] {"postgres", EmbeddedPostgres.OWNER, EmbeddedPostgres.APPLICATION}) {
                SQLException refusal = assertThrows(
                        SQLException.class, () -> DriverManager.getConnection(postgres.jdbcUrl(), role, "guess"));
                assertEquals("28P01", refusal.getSQLState());
            }
        }
    }

    /** Containers often forbid user namespaces, and a checkout below {@code /root} cannot be entered by others. */
    @Test
    void itRunsAsAnotherUserInsideAFolderThatOthersMayNotEnter() throws SQLException, IOException {
        Assumptions.assumeTrue(
                Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "only root can become another user");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try (EmbeddedPostgres postgres = start(RunAs.otherUser())) {
            assertEquals("1", value(postgres, "SELECT 1"));
            assertEquals(65534, Files.getAttribute(Path.of("/proc/" + postgres.pid()), "unix:uid"));
        }
        try (EmbeddedPostgres again = start(RunAs.otherUser())) {
            assertTrue(again.alive());
        }
    }

    private EmbeddedPostgres start(RunAs runAs) {
        return EmbeddedPostgres.start(
                software, folder.resolve("postgres"), Ports.free(), EmbeddedPostgres.Durability.DURABLE, runAs);
    }

    private static void execute(EmbeddedPostgres postgres, String change) throws SQLException {
        try (Connection connection = postgres.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private static String value(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = postgres.superuser();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertTrue(result.next());
            return result.getString(1);
        }
    }
}
