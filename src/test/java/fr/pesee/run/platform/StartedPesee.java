package fr.pesee.run.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A {@code ./pesee start} of the packaged program in a process group of its own, as a terminal would run it.
 *
 * <p>For integration tests that stop or kill the whole; needs {@code target/quarkus-app}.
 */
final class StartedPesee implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(90);
    private static final Path PROGRAM = Path.of("target/quarkus-app").toAbsolutePath();

    private final Process process;
    private final Path data;
    private final Path output;

    private StartedPesee(Process process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
    }

    /** Starts it without waiting. */
    static StartedPesee start(Path data, StartPorts ports, String... more) {
        // Whoever runs the tests in the background has Ctrl-C ignored, and children inherit that.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                "setsid",
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                "-Dpesee.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                PROGRAM + "/app/*:" + PROGRAM + "/lib/main/*:" + PROGRAM + "/lib/boot/*",
                "fr.pesee.run.platform.Launcher",
                "--data=" + data,
                "--port=" + ports.pesee(),
                "--keycloak-port=" + ports.keycloak(),
                "--postgres-port=" + ports.postgres()));
        command.addAll(List.of(more));
        try {
            Path output = Files.createTempFile("pesee-start", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new StartedPesee(process, data, output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until it says what to do next. */
    StartedPesee awaitReady() {
        long deadline = System.nanoTime() + READY.toNanos();
        while (!output().contains("./pesee recommendation")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("not ready:\n" + output());
            }
            ServerProcess.pause();
        }
        return this;
    }

    long pid() {
        return process.pid();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The recorded processes of its parts. */
    Map<Part, ProcessIdentity> parts() {
        Map<Part, ProcessIdentity> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            try {
                String line = Files.readString(data.resolve(part.folder()).resolve("process"));
                parts.put(part, ProcessIdentity.parse(line).orElseThrow());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return parts;
    }

    /** Sends a signal to its process group, as a terminal does for Ctrl-C. */
    void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " -" + process.pid())
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for its end and gives the exit code. */
    int awaitEnd() {
        try {
            if (process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("still running:\n" + output());
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
        try {
            Files.deleteIfExists(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
