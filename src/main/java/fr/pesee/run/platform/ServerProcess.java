package fr.pesee.run.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A child process that outlives no one: recorded when started, stopped politely, then by force. */
final class ServerProcess {

    /** The signals used to stop a part; PostgreSQL waits for its clients on TERM but not on INT. */
    enum Signal {
        INT,
        TERM,
        KILL
    }

    private static final Duration POLL = Duration.ofMillis(20);
    private static final int TAIL = 15;

    private final String name;
    private final Process process;
    private final Path record;
    private final Path log;

    private ServerProcess(String name, Process process, Path record, Path log) {
        this.name = name;
        this.process = process;
        this.record = record;
        this.log = log;
    }

    /**
     * Starts a part in a session of its own, so that Ctrl-C at the terminal reaches the launcher alone and parts stop
     * in order.
     *
     * @param name for sentences, such as "PostgreSQL"
     * @param command program and arguments
     * @param environment variables to add
     * @param folder the working directory, also home of the record {@code process} and of {@code server.log}
     */
    static ServerProcess start(String name, List<String> command, Map<String, String> environment, Path folder) {
        Path record = folder.resolve("process");
        Path log = folder.resolve("server.log");
        List<String> inOwnSession = new ArrayList<>(List.of("setsid"));
        inOwnSession.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(inOwnSession)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(ServerProcess::configuresServers);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Optional<ProcessIdentity> identity = ProcessIdentity.of(process.pid());
            if (identity.isPresent()) {
                Files.writeString(record, identity.get().line());
            }
            return new ServerProcess(name, process, record, log);
        } catch (IOException failure) {
            throw new PlatformFailure(name + " could not be started: " + failure.getMessage(), failure);
        }
    }

    /** Stops what an earlier, killed launcher left running; does nothing when that process is gone. */
    static void clearUp(Path folder, Signal signal, Duration grace) {
        Path record = folder.resolve("process");
        if (!Files.exists(record)) {
            return;
        }
        try {
            Optional<ProcessIdentity> left = ProcessIdentity.parse(Files.readString(record));
            if (left.isPresent() && left.get().alive()) {
                end(left.get(), signal, grace);
            }
            Files.deleteIfExists(record);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Waits for the process to end by itself and gives its exit code. */
    int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure(name + " was interrupted", interrupted);
        }
    }

    /** Asks the process to end, waits as long as {@code grace}, then kills it. Harmless when it has ended. */
    void stop(Signal signal, Duration grace) {
        Optional<ProcessIdentity> identity = ProcessIdentity.of(process.pid());
        if (process.isAlive() && identity.isPresent()) {
            end(identity.get(), signal, grace);
        }
        try {
            process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
            Files.deleteIfExists(record);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The failure to report when the part ended or did not become ready, with the last lines of its log. */
    PlatformFailure failure(String what) {
        return new PlatformFailure(name + " " + what + ". The last lines of " + log + ":\n" + lastLines(log));
    }

    static String lastLines(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return "  " + String.join("\n  ", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException unreadable) {
            return "  (no log)";
        }
    }

    static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", interrupted);
        }
    }

    private static void end(ProcessIdentity identity, Signal signal, Duration grace) {
        send(identity, signal);
        long deadline = System.nanoTime() + grace.toNanos();
        while (identity.alive() && System.nanoTime() < deadline) {
            pause();
        }
        if (identity.alive()) {
            send(identity, Signal.KILL);
        }
        long forced = System.nanoTime() + grace.toNanos();
        while (identity.alive() && System.nanoTime() < forced) {
            pause();
        }
    }

    // The shell's own kill: Debian's minimal images have no kill program, and Java knows only TERM and KILL.
    private static void send(ProcessIdentity identity, Signal signal) {
        if (!identity.alive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + identity.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // A variable meant for Pesée or for another Keycloak must not reconfigure the embedded parts.
    private static boolean configuresServers(String variable) {
        return variable.startsWith("KC_") || variable.startsWith("QUARKUS_") || variable.startsWith("PG");
    }
}
