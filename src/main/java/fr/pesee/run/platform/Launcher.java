package fr.pesee.run.platform;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What {@code ./pesee start} runs: PostgreSQL, Keycloak and Pesée with the sample, until Ctrl-C.
 *
 * <p>Exit code 1: something could not be started, or a part ended by itself; 2: unusable arguments.
 */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts Pesée with the sample, a real PostgreSQL and a real Keycloak, all on 127.0.0.1.")
public final class Launcher implements Callable<Integer> {

    private final PrintWriter out;

    @Option(names = "--fresh", description = "Delete the data folder's content first.")
    private boolean fresh;

    @Option(names = "--data", paramLabel = "DIR", description = "Keep all data here (default: data).")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N", description = "Pesée's port (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(names = "--keycloak-port", paramLabel = "N", description = "Keycloak's port (default: ${DEFAULT-VALUE}).")
    private int keycloakPort = 8180;

    @Option(names = "--postgres-port", paramLabel = "N", description = "PostgreSQL's port (default: ${DEFAULT-VALUE}).")
    private int postgresPort = 55432;

    private Launcher(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintWriter out = writer(System.out);
        System.exit(run(out, writer(System.err), arguments));
    }

    static int run(PrintWriter out, PrintWriter errors, String... arguments) {
        return new CommandLine(new Launcher(out))
                .setOut(out)
                .setErr(errors)
                .setExecutionExceptionHandler((failure, command, result) -> {
                    if (failure instanceof PlatformFailure known) {
                        errors.println(known.sentence());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw failure;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() {
        Path home = Path.of(System.getProperty("pesee.home", "."));
        StartPorts ports = new StartPorts(postgresPort, keycloakPort, port);
        return new Start(home, Optional.ofNullable(data), fresh, ports, out).run();
    }

    // UTF-8 whatever the locale says: a bare Debian has none, and its terminal still shows "Pesée".
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
