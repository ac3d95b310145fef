package fr.pesee.run.platform;

import fr.pesee.ground.storage.Bucket;
import io.quarkus.bootstrap.resolver.maven.BootstrapMavenException;
import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;

/**
 * A real S3 server with one bucket, for tests: S3Proxy, over files. It brings its libraries as a program of its own,
 * so that none of them meets those of Pesée.
 */
public final class EmbeddedBucket implements AutoCloseable {
    private static final DefaultArtifact PROGRAM = new DefaultArtifact("org.gaul", "s3proxy", "jar", "4.1.0");

    /** Clouds that it can be a front to, and is not here. */
    private static final List<Exclusion> CLOUDS = Stream.of(
                    "com.google.cloud",
                    "com.azure",
                    "com.github.openstack4j.core",
                    "com.github.openstack4j.core.connectors",
                    "org.apache.sshd")
            .map(group -> new Exclusion(group, "*", "*", "*"))
            .toList();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEY = "essai";
    private static final String SECRET = "secret-d-essai";

    private final ServerProcess process;
    private final Bucket bucket;

    private EmbeddedBucket(ServerProcess process, Bucket bucket) {
        this.process = process;
        this.bucket = bucket;
    }

    /** Starts it over this folder, which is empty or has what an earlier one kept. */
    public static EmbeddedBucket start(Path folder) {
        try {
            int port = Ports.free();
            Path files = Files.createDirectories(folder.resolve("files"));
            Files.createDirectories(files.resolve("pesee"));
            Path settings = Files.writeString(
                    folder.resolve("s3proxy.properties"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(port, KEY, SECRET, files.toAbsolutePath()));
            Path quiet = Files.writeString(folder.resolve("logback.xml"), """
                    <configuration><root level="WARN"/></configuration>
                    """);
            ServerProcess process = ServerProcess.start(
                    "S3Proxy",
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-Dlogback.configurationFile=" + quiet.toAbsolutePath(),
                            "-cp",
                            libraries(),
                            "org.gaul.s3proxy.Main",
                            "--properties",
                            settings.toAbsolutePath().toString()),
                    Map.of(),
                    folder.toAbsolutePath(),
                    ServerProcess.Signal.TERM);
            Bucket bucket = new Bucket("http://127.0.0.1:" + port, "us-east-1", "pesee", KEY, SECRET);
            await(process, bucket);
            return new EmbeddedBucket(process, bucket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where it is, and who may ask for it. */
    public Bucket bucket() {
        return bucket;
    }

    @Override
    public void close() {
        process.stop();
    }

    private static String libraries() {
        try {
            return MavenArtifactResolver.builder()
                    .setWorkspaceDiscovery(false)
                    .build()
                    .resolveDependencies(PROGRAM, List.of(new Dependency(PROGRAM, "runtime", false, CLOUDS)))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile().getAbsolutePath())
                    .distinct()
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (BootstrapMavenException failure) {
            throw new IllegalStateException("S3Proxy cannot be had", failure);
        }
    }

    /** It refuses strangers once it is there. */
    private static void await(ServerProcess process, Bucket bucket) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest knock = HttpRequest.newBuilder(URI.create(bucket.endpoint()))
                .timeout(PATIENCE)
                .build();
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until) && process.alive()) {
            try {
                client.send(knock, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException early) {
                ServerProcess.pause();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw process.failure("did not start");
    }
}
