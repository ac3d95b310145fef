package fr.pesee.run.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.run.cli.CommandLineRun;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pesee start} for real: the packaged program, started, disturbed, killed and started again. */
@Tag("long")
class StartIT {

    private static final int BY_INT = 130;
    private static final int BY_TERM = 143;

    @TempDir
    Path folder;

    private final StartPorts ports = new StartPorts(Ports.free(), Ports.free(), Ports.free());

    // JUnit would warn about each link to the shared distribution that it finds in its folder.
    @AfterEach
    void emptyTheFolder() throws IOException {
        Archives.delete(folder);
    }

    @Test
    void itServesUntilCtrlCAndLeavesNothingRunning() throws IOException, InterruptedException {
        try (StartedPesee pesee = StartedPesee.start(folder, ports).awaitReady()) {
            assertEquals(200, status("http://127.0.0.1:" + ports.pesee() + "/q/health/ready"));
            assertEquals(200, status("http://127.0.0.1:" + ports.pesee() + "/q/swagger-ui/"));
            assertTrue(pesee.output().contains("camille.moreau"), pesee.output());
            assertEquals(
                    "http://127.0.0.1:" + ports.pesee(),
                    RunningPesee.find(folder).orElseThrow().address());
            assertRecommendationIsShown();
            Map<Part, ProcessIdentity> parts = pesee.parts();
            assertTrue(parts.values().stream().allMatch(ProcessIdentity::alive));

            pesee.signal("INT");

            assertEquals(BY_INT, pesee.awaitEnd());
            assertTrue(parts.values().stream().noneMatch(ProcessIdentity::alive));
            assertTrue(RunningPesee.find(folder).isEmpty());
            ports.requireFree();
            CommandLineRun late = recommendation("fr");
            assertEquals(1, late.exitCode());
            assertTrue(late.errors().contains("Aucune Pesée ne tourne"), late.everything());
        }
    }

    @Test
    void aSecondStartNamesWhatTheFirstOneHolds() {
        try (StartedPesee first =
                StartedPesee.start(folder.resolve("one"), ports).awaitReady()) {
            try (StartedPesee sameData = StartedPesee.start(folder.resolve("one"), ports, "--fresh")) {
                assertEquals(1, sameData.awaitEnd());
                assertTrue(
                        sameData.output().contains("is in use by process " + first.pid() + ", which serves http://"),
                        sameData.output());
            }
            try (StartedPesee samePorts = StartedPesee.start(folder.resolve("two"), ports)) {
                assertEquals(1, samePorts.awaitEnd());
                for (Part part : Part.values()) {
                    String named = "Port " + ports.of(part) + ", meant for " + part.label() + ", is in use by process ";
                    assertTrue(samePorts.output().contains(named), samePorts.output());
                }
            }
            assertTrue(first.parts().values().stream().allMatch(ProcessIdentity::alive));
        }
    }

    @Test
    void dataOutlivesStopsAndKillsUntilAFreshStart() throws SQLException {
        try (StartedPesee pesee = StartedPesee.start(folder, ports).awaitReady()) {
            execute("CREATE TABLE kept AS SELECT 1 AS number");
            pesee.signal("TERM");
            assertEquals(BY_TERM, pesee.awaitEnd());
        }
        Collection<ProcessIdentity> orphans;
        try (StartedPesee pesee = StartedPesee.start(folder, ports).awaitReady()) {
            assertEquals("1", value("SELECT max(number) FROM kept"));
            execute("INSERT INTO kept VALUES (2)");
            orphans = pesee.parts().values();
            pesee.signal("KILL");
            pesee.awaitEnd();
        }
        assertTrue(orphans.stream().allMatch(ProcessIdentity::alive), "a killed launcher can stop nothing");
        try (StartedPesee pesee = StartedPesee.start(folder, ports).awaitReady()) {
            assertTrue(orphans.stream().noneMatch(ProcessIdentity::alive));
            assertEquals("2", value("SELECT max(number) FROM kept"));
            orphans = pesee.parts().values();
            pesee.signal("KILL");
            pesee.awaitEnd();
            orphans.forEach(part -> ProcessHandle.of(part.pid()).ifPresent(ProcessHandle::destroyForcibly));
        }
        try (StartedPesee pesee = StartedPesee.start(folder, ports).awaitReady()) {
            assertEquals("2", value("SELECT max(number) FROM kept"), pesee.output());
        }
        try (StartedPesee pesee = StartedPesee.start(folder, ports, "--fresh").awaitReady()) {
            assertEquals("0", value("SELECT count(*) FROM pg_class WHERE relname = 'kept'"), pesee.output());
        }
    }

    @Test
    void aPartThatEndsByItselfEndsAllOfThemWithItsName() {
        try (StartedPesee pesee = StartedPesee.start(folder, ports).awaitReady()) {
            Map<Part, ProcessIdentity> parts = pesee.parts();
            ProcessHandle.of(Objects.requireNonNull(parts.get(Part.KEYCLOAK)).pid())
                    .orElseThrow()
                    .destroyForcibly();
            assertEquals(1, pesee.awaitEnd());
            assertTrue(pesee.output().contains("Keycloak ended by itself"), pesee.output());
            assertFalse(parts.values().stream().anyMatch(ProcessIdentity::alive));
        }
    }

    private void assertRecommendationIsShown() {
        CommandLineRun french = recommendation("fr");
        assertEquals(0, french.exitCode(), french.everything());
        assertTrue(french.out().contains("Données fictives"), french.out());
        assertTrue(french.out().matches("(?s).*1  Capgemini +82,58 +82,5807   486542119/5891715\n.*"), french.out());
        CommandLineRun english = recommendation("en");
        assertTrue(english.out().matches("(?s).*2  Atos \\+ SCC +82.17 +82.1742 .*"), english.out());
        CommandLineRun stranger = recommendation("en", "--tender", "NONE");
        assertEquals(1, stranger.exitCode());
        assertTrue(stranger.errors().contains("has no function in a tender NONE"), stranger.everything());
    }

    private CommandLineRun recommendation(String language, String... more) {
        List<String> arguments = new ArrayList<>(List.of("recommendation", "--data", folder.toString()));
        arguments.addAll(List.of("--lang", language));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private static int status(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void execute(String change) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private String value(String query) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertTrue(result.next());
            return result.getString(1);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + EmbeddedPostgres.DATABASE,
                "postgres",
                SampleSecrets.DATABASE_SUPERUSER_PASSWORD);
    }
}
