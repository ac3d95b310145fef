package fr.pesee.run.platform;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Pesée itself as a child of the launcher, in the sample profile. */
final class Application {

    private static final Duration READY = Duration.ofMinutes(3);

    /** Enough for the sample, and for whatever bidders send: none of it is held in memory whole. */
    private static final String HEAP = "-Xmx512m";

    private final ServerProcess process;
    private final int port;

    private Application(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a copy of the built program, so that the next build does not pull the classes from under it.
     *
     * @throws PlatformFailure when it does not become ready, with its last lines
     */
    static Application start(
            Path built, DataFolder data, EmbeddedPostgres postgres, EmbeddedKeycloak keycloak, int port) {
        Path folder = data.of(Part.PESEE);
        try {
            Files.createDirectories(folder);
            Archives.delete(data.program());
            copy(built, data.program());
        } catch (IOException failure) {
            throw new PlatformFailure("Pesée could not be set up in " + folder + ": " + failure, failure);
        }
        List<String> command = List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                "-XX:+UseParallelGC",
                HEAP,
                "-Dquarkus.profile=sample",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.datasource.jdbc.url=" + postgres.jdbcUrl(),
                "-Dquarkus.oidc.auth-server-url=" + keycloak.issuer(),
                "-Dpesee.signing-key.file=" + folder.resolve("signing-key.p12"),
                "-Dpesee.lot-keys.folder=" + folder.resolve("lot-keys"),
                "-Dpesee.storage.folder=" + folder.resolve("storage"),
                "-jar",
                data.program().resolve("quarkus-run.jar").toString());
        ServerProcess process =
                ServerProcess.start(Part.PESEE.label(), command, Map.of(), folder, Part.PESEE.politeSignal());
        Application application = new Application(process, port);
        Readiness.await(process, application.address() + "/q/health/ready", READY);
        return application;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    ServerProcess process() {
        return process;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
