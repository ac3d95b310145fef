package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A whole {@code ./pesee start --fresh} of the packaged program, on free ports and on a data folder below
 * {@code target}: the real servers, with every commit flushed to disk.
 */
@NullMarked
final class BenchedPesee implements AutoCloseable {
    private static final Duration READY = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerProcess launcher;
    private final RunningPesee running;
    private final int postgresPort;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BenchedPesee(ServerProcess launcher, RunningPesee running, int postgresPort) {
        this.launcher = launcher;
        this.running = running;
        this.postgresPort = postgresPort;
    }

    static BenchedPesee start(PrintWriter out) {
        Path home = Path.of(System.getProperty("pesee.home", ".")).toAbsolutePath();
        Path folder = home.resolve("target/bench/start");
        Path data = home.resolve("target/bench/data");
        int postgresPort = Ports.free();
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        ServerProcess.clearUp(folder, ServerProcess.Signal.TERM);
        out.println("Starting Pesée afresh in " + data);
        ServerProcess launcher = ServerProcess.start(
                "./pesee start", command(home, data, postgresPort), Map.of(), folder, ServerProcess.Signal.TERM);
        return new BenchedPesee(launcher, ready(launcher, data), postgresPort);
    }

    private static List<String> command(Path home, Path data, int postgresPort) {
        return List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Dpesee.home=" + home,
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                Launcher.class.getName(),
                "--fresh",
                "--data=" + data,
                "--port=" + Ports.free(),
                "--keycloak-port=" + Ports.free(),
                "--postgres-port=" + postgresPort);
    }

    private static RunningPesee ready(ServerProcess launcher, Path data) {
        long deadline = System.nanoTime() + READY.toNanos();
        while (System.nanoTime() < deadline) {
            if (!launcher.alive()) {
                throw launcher.failure("ended at once");
            }
            Optional<RunningPesee> running = RunningPesee.find(data).filter(found -> found.pid() == launcher.pid());
            if (running.isPresent()) {
                return running.get();
            }
            ServerProcess.pause();
        }
        throw launcher.failure("was not ready after " + READY.toMinutes() + " minutes");
    }

    /** Where the application answers. */
    String address() {
        return running.address();
    }

    /** The memory of the application alone, without its servers. */
    ResidentMemory memory() {
        return ProcessHandle.of(launcher.pid())
                .flatMap(process ->
                        process.children().filter(BenchedPesee::isApplication).findFirst())
                .map(process -> new ResidentMemory(process.pid()))
                .orElseThrow(() -> new PlatformFailure("The application is no child of its launcher."));
    }

    private static boolean isApplication(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("-Dquarkus.profile=sample");
    }

    int postgresPort() {
        return postgresPort;
    }

    /** A fresh access token, good for five minutes. */
    String token(String user) {
        return token(running.issuer(), "pesee-cli", user);
    }

    private String token(String realm, String client, String user) {
        String form = "grant_type=password&client_id=" + client + "&username=" + user + "&password="
                + SampleSecrets.USER_PASSWORD;
        return send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .path("access_token")
                .asText();
    }

    /** Has Keycloak know people whom the sample does not have; they bid, and have the sample's password. */
    void engageBidders(List<String> people) {
        ObjectNode wanted = JSON.createObjectNode().put("ifResourceExists", "SKIP");
        for (String person : people) {
            ObjectNode one = wanted.withArray("/users")
                    .addObject()
                    .put("username", person)
                    .put("firstName", person)
                    .put("lastName", "Fictif")
                    .put("email", person + "@example.org")
                    .put("emailVerified", true)
                    .put("enabled", true);
            one.putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", SampleSecrets.USER_PASSWORD)
                    .put("temporary", false);
            one.putArray("realmRoles").add("bidder");
        }
        String server = running.issuer().replaceAll("/realms/.*$", "");
        String token = token(server + "/realms/master", "admin-cli", KeycloakDistribution.ADMINISTRATOR);
        String realm = running.issuer().substring(running.issuer().lastIndexOf('/') + 1);
        send(HttpRequest.newBuilder(URI.create(server + "/admin/realms/" + realm + "/partialImport"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wanted.toString())));
    }

    /**
     * The sample's tender that is recommended, as a list shows it.
     *
     * @throws PlatformFailure when this person sees none
     */
    JsonNode recommended(String token) {
        for (JsonNode tender : call(token, "GET", "/api/v1/tenders", null, "").path("items")) {
            if (tender.path("phase").asText().equals("RECOMMENDED")) {
                return tender;
            }
        }
        throw new PlatformFailure("no tender is recommended");
    }

    /**
     * One request to the API.
     *
     * @param version what If-Match is to name; null for none
     * @throws PlatformFailure when the answer is no success
     */
    JsonNode call(String token, String method, String path, @Nullable String version, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return send(request);
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(Duration.ofSeconds(60)).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new PlatformFailure(request.method() + " " + request.uri() + " was answered "
                        + response.statusCode() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", interrupted);
        }
    }

    /** Runs a statement as the database's superuser. */
    void execute(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new PlatformFailure("PostgreSQL refused " + sql + ": " + failure.getMessage(), failure);
        }
    }

    /** The first value that a query gives, as text. */
    String value(String query) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException failure) {
            throw new PlatformFailure("PostgreSQL refused " + query + ": " + failure.getMessage(), failure);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + EmbeddedPostgres.DATABASE,
                "postgres",
                SampleSecrets.DATABASE_SUPERUSER_PASSWORD);
    }

    @Override
    public void close() {
        launcher.stop();
    }
}
