package fr.pesee.run.cli;

import fr.pesee.run.platform.Migration;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The main program behind {@code ./pesee COMMAND}; a plain one, so that an answer takes about a second. */
@Command(
        name = "pesee",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Evaluates public tenders.",
        subcommands = {Migration.class, RecommendationCommand.class, VerifyLedger.class})
public final class Pesee {

    private Pesee() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, errors).execute(arguments));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter errors) {
        return new CommandLine(new Pesee()).setOut(out).setErr(errors);
    }
}
