package fr.pesee.receive.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a program outside of Pesée did.
 *
 * @param code its exit code
 * @param said both its outputs
 */
record Shell(int code, String said) {

    /** Runs a program in a folder; its input is at its end. */
    static Shell run(Path folder, Map<String, String> environment, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command[0] + " does not end");
            }
            return new Shell(process.exitValue(), said);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The same, which has to succeed; gives what it said. */
    static String done(Path folder, Map<String, String> environment, String... command) {
        Shell run = run(folder, environment, command);
        if (run.code() != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + run.code() + ": " + run.said());
        }
        return run.said();
    }
}
