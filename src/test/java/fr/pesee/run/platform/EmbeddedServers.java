package fr.pesee.run.platform;

import fr.pesee.ground.signature.StampingAuthority;
import fr.pesee.ground.storage.Bucket;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL, a real Keycloak and a time-stamping authority for tests, on free ports, with data that ends with
 * the run.
 *
 * <p>Use {@code @WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)}: all tests then
 * share one pair. {@link Tokens} gives tokens of its people.
 */
public final class EmbeddedServers implements QuarkusTestResourceLifecycleManager {

    /** Set to true, files lie in a bucket of a real S3 server. */
    private static final String IN_BUCKET = "pesee.test.bucket";

    private static final Path SOFTWARE = Path.of(".embedded");
    private static final Path REALM_FILE = Path.of("docker/keycloak/pesee-realm.json");
    private static final Path TRIALS = SOFTWARE.resolve("trials");

    private @Nullable Path folder;
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable EmbeddedKeycloak keycloak;
    private @Nullable StampingAuthority authority;
    private @Nullable EmbeddedBucket store;
    private final Thread atExit = new Thread(this::end, "stop-embedded-servers");

    @Override
    public Map<String, String> start() {
        EmbeddedSoftware software = new EmbeddedSoftware(SOFTWARE, sentence -> {});
        try {
            sweep();
            Path trial = Files.createTempDirectory(Files.createDirectories(TRIALS), "trial");
            folder = trial;
            Files.writeString(
                    trial.resolve("owner"),
                    ProcessIdentity.of(ProcessHandle.current().pid())
                            .orElseThrow()
                            .line());
            Runtime.getRuntime().addShutdownHook(atExit);
            CompletableFuture<EmbeddedPostgres> starting = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(
                    software, trial.resolve("postgres"), Ports.free(), EmbeddedPostgres.Durability.FAST));
            try {
                keycloak = EmbeddedKeycloak.start(software, REALM_FILE, trial.resolve("keycloak"), Ports.free());
            } finally {
                postgres = starting.join();
            }
            authority = new StampingAuthority();
            Path certificate = authority.certificate(trial.resolve("authority.pem"));
            Map<String, String> settings = new HashMap<>(Map.of(
                    "pesee.timestamp.url", authority.url(),
                    "pesee.timestamp.certificates", certificate.toAbsolutePath().toString(),
                    "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                    "quarkus.oidc.auth-server-url", keycloak.issuer(),
                    // Where tests that are about mail open a post office; for all others, none is there.
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", Integer.toString(Ports.free())));
            settings.putAll(storage(trial));
            return settings;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (CompletionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Files lie in a folder, or in a bucket where the run asks for it. */
    private Map<String, String> storage(Path trial) throws IOException {
        if (!Boolean.getBoolean(IN_BUCKET)) {
            return Map.of();
        }
        EmbeddedBucket started = EmbeddedBucket.start(Files.createDirectories(trial.resolve("s3")));
        store = started;
        Bucket bucket = started.bucket();
        return Map.of(
                "pesee.storage.s3.bucket", bucket.name(),
                "pesee.storage.s3.endpoint", bucket.endpoint(),
                "pesee.storage.s3.key", bucket.key(),
                "pesee.storage.s3.secret", bucket.secret());
    }

    @Override
    public void stop() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // The hook itself ran; there is nothing to take back.
            return;
        }
    }

    private synchronized void end() {
        if (authority != null) {
            authority.close();
            authority = null;
        }
        if (store != null) {
            store.close();
            store = null;
        }
        if (keycloak != null) {
            keycloak.close();
            keycloak = null;
        }
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
        if (folder != null) {
            delete(folder);
            folder = null;
        }
    }

    // What a killed run left behind: its servers, then its data.
    private static void sweep() throws IOException {
        if (!Files.isDirectory(TRIALS)) {
            return;
        }
        try (DirectoryStream<Path> trials = Files.newDirectoryStream(TRIALS)) {
            for (Path trial : trials) {
                Path owner = trial.resolve("owner");
                Optional<ProcessIdentity> running = Files.exists(owner)
                        ? ProcessIdentity.parse(Files.readString(owner)).filter(ProcessIdentity::alive)
                        : Optional.empty();
                if (running.isPresent()) {
                    continue;
                }
                for (String part : new String[] {"keycloak", "postgres", "s3"}) {
                    ServerProcess.clearUp(trial.resolve(part), ServerProcess.Signal.KILL);
                }
                delete(trial);
            }
        }
    }

    private static void delete(Path trial) {
        try {
            Archives.delete(trial);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
