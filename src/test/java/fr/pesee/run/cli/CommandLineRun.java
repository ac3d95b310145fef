package fr.pesee.run.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One run of Pesée's command line inside the test.
 *
 * @param exitCode what the shell would see
 * @param out standard output
 * @param errors standard error
 */
public record CommandLineRun(int exitCode, String out, String errors) {

    /** Runs the command line with these arguments. */
    public static CommandLineRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        int exitCode = Pesee.run(new PrintWriter(out, true), new PrintWriter(errors, true), arguments);
        return new CommandLineRun(exitCode, out.toString(), errors.toString());
    }

    /** Both outputs, to explain a failed test. */
    public String everything() {
        return out + errors;
    }
}
