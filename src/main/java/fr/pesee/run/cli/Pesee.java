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
        subcommands = {Migration.class, RecommendationCommand.class})
public final class Pesee {

    private Pesee() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Pesee())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(line.execute(arguments));
    }
}
