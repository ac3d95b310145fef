package fr.pesee.run.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The packaged server run as an operator or a container runs it: by environment variables alone. */
final class ConfiguredServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target/quarkus-app").toAbsolutePath();
    private static final Duration READY = Duration.ofMinutes(3);

    /** What a program that has ended said. */
    record Run(int code, String output) {}

    private final ServerProcess process;
    private final int port;

    private ConfiguredServer(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the server and waits until it is ready. */
    static ConfiguredServer start(Path folder, Map<String, String> environment) {
        int port = Integer.parseInt(Objects.requireNonNull(environment.get("QUARKUS_HTTP_PORT")));
        ServerProcess process = ServerProcess.start(
                "Pesée",
                List.of(java(), "-jar", PROGRAM.resolve("quarkus-run.jar").toString()),
                environment,
                folder,
                ServerProcess.Signal.TERM);
        Readiness.await(process, "http://127.0.0.1:" + port + "/q/health/ready", READY);
        return new ConfiguredServer(process, port);
    }

    /** Runs the server until it ends by itself. */
    static Run refused(Map<String, String> environment) throws IOException, InterruptedException {
        return run(List.of(java(), "-jar", PROGRAM.resolve("quarkus-run.jar").toString()), environment);
    }

    /** Runs the command line. */
    static Run commandLine(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-cp",
                PROGRAM + "/app/*:" + PROGRAM + "/lib/main/*:" + PROGRAM + "/lib/boot/*",
                "fr.pesee.run.cli.Pesee"));
        command.addAll(List.of(arguments));
        return run(command, environment);
    }

    /** Sends a request with a token; the body is JSON, or nothing for GET. */
    HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Ends it as the kernel does when memory runs out: at once, in the middle of whatever it is doing. */
    void kill() {
        ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
        process.stop();
    }

    @Override
    public void close() {
        process.stop();
    }

    private static Run run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PESEE_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private static String java() {
        return Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                .toString();
    }
}
