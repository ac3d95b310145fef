package fr.pesee.run.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A child process that outlives no one: recorded when started, stopped politely, then by force.
 *
 * <p>When this virtual machine ends in whatever orderly way, children still running are stopped, the last started
 * first; those of a killed one are found by their record at the next start.
 */
final class ServerProcess {

    /** The signals used to stop a part; PostgreSQL waits for its clients on TERM but not on INT. */
    enum Signal {
        INT,
        TERM,
        KILL
    }

    private static final Deque<ServerProcess> RUNNING = new ArrayDeque<>();
    private static boolean ending;
    private static boolean hooked;
    private static Consumer<String> stoppingListener = name -> {};

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int TAIL = 15;
    private static final String RECORD = "process";
    private static final String LOG = "server.log";

    private final String name;
    private final Process process;
    private final Path record;
    private final Path log;
    private final Signal polite;

    private ServerProcess(String name, Process process, Path folder, Signal polite) {
        this.name = name;
        this.process = process;
        this.record = folder.resolve(RECORD);
        this.log = folder.resolve(LOG);
        this.polite = polite;
    }

    /**
     * Starts a part in a session of its own, so that Ctrl-C at the terminal reaches the launcher alone and parts stop
     * in order.
     *
     * @param name for sentences, such as "PostgreSQL"
     * @param command program and arguments
     * @param environment variables to add
     * @param folder the working directory, also home of the record {@code process} and of {@code server.log}
     * @param polite what asks this program to end in order
     */
    static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path folder, Signal polite) {
        List<String> inOwnSession = new ArrayList<>(List.of("setsid"));
        inOwnSession.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(inOwnSession)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve(LOG).toFile()));
        builder.environment().keySet().removeIf(ServerProcess::configuresServers);
        builder.environment().putAll(environment);
        synchronized (RUNNING) {
            if (ending) {
                throw new PlatformFailure(name + " was not started: Pesée is stopping");
            }
            try {
                ServerProcess started = new ServerProcess(name, builder.start(), folder, polite);
                started.writeRecord();
                if (!hooked) {
                    Runtime.getRuntime().addShutdownHook(new Thread(ServerProcess::stopAll, "stop-servers"));
                    hooked = true;
                }
                RUNNING.addFirst(started);
                return started;
            } catch (IOException failure) {
                throw new PlatformFailure(name + " could not be started: " + failure.getMessage(), failure);
            }
        }
    }

    /** Stops what an earlier, killed launcher left running; does nothing when that process is gone. */
    static void clearUp(Path folder, Signal signal) {
        Path record = folder.resolve(RECORD);
        if (!Files.exists(record)) {
            return;
        }
        try {
            Optional<ProcessIdentity> left = ProcessIdentity.parse(Files.readString(record));
            if (left.isPresent() && left.get().alive()) {
                end(left.get(), signal);
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

    String name() {
        return name;
    }

    /** Completed when the process has ended for whatever reason. */
    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    /** Waits for the process to end by itself and gives its exit code. */
    int await() {
        try {
            int code = process.waitFor();
            stop();
            return code;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure(name + " was interrupted", interrupted);
        }
    }

    /** Asks the process to end, waits a while, then kills it. Harmless when it has ended. */
    void stop() {
        stop(polite);
    }

    /** Ends the process and its children at once, as a crash would. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        stop(Signal.KILL);
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private void stop(Signal signal) {
        synchronized (RUNNING) {
            RUNNING.remove(this);
        }
        Optional<ProcessIdentity> identity = ProcessIdentity.of(process.pid());
        if (process.isAlive() && identity.isPresent()) {
            end(identity.get(), signal);
            awaitReaped();
        }
        try {
            Files.deleteIfExists(record);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    // The system shows the end a moment before this virtual machine has heard of it.
    private void awaitReaped() {
        try {
            process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has a listener told the name of each part that is being stopped because this virtual machine ends. */
    static void tellWhenStopping(Consumer<String> listener) {
        synchronized (RUNNING) {
            stoppingListener = listener;
        }
    }

    /** Whether this virtual machine ends, so that parts end because they were told to. */
    static boolean ending() {
        synchronized (RUNNING) {
            return ending;
        }
    }

    private static void stopAll() {
        Consumer<String> listener;
        synchronized (RUNNING) {
            ending = true;
            listener = stoppingListener;
        }
        for (ServerProcess process = next(); process != null; process = next()) {
            if (process.alive()) {
                listener.accept(process.name);
            }
            process.stop();
        }
    }

    private static @Nullable ServerProcess next() {
        synchronized (RUNNING) {
            return RUNNING.peekFirst();
        }
    }

    private void writeRecord() throws IOException {
        Optional<ProcessIdentity> identity = ProcessIdentity.of(process.pid());
        if (identity.isPresent()) {
            Files.writeString(record, identity.get().line());
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

    private static void end(ProcessIdentity identity, Signal signal) {
        for (Signal sent : List.of(signal, Signal.KILL)) {
            send(identity, sent);
            long deadline = System.nanoTime() + GRACE.toNanos();
            while (identity.alive() && System.nanoTime() < deadline) {
                pause();
            }
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

    // A variable meant for Pesée or for another Keycloak must not reconfigure the embedded parts; where mail goes is
    // for whoever starts them to say.
    static boolean configuresServers(String variable) {
        boolean ofMail = variable.startsWith("PESEE_SMTP_") || variable.equals("PESEE_MAIL_FROM");
        return variable.startsWith("KC_")
                || variable.startsWith("QUARKUS_")
                || (variable.startsWith("PESEE_") && !ofMail)
                || variable.startsWith("PG");
    }
}
