package fr.pesee.run.cli;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.run.platform.Migration;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The main program behind {@code ./pesee COMMAND}; a plain one, so that an answer takes about a second. */
@Command(
        name = "pesee",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Evaluates public tenders.",
        subcommands = {
            ScoreCommand.class,
            LintCommand.class,
            Migration.class,
            RecommendationCommand.class,
            SealCommand.class,
            MakeKeysCommand.class,
            TryShareCommand.class,
            JoinSharesCommand.class,
            VerifyReceiptCommand.class,
            VerifyLedger.class
        })
public final class Pesee {
    private static final String USAGE = "fr.pesee.run.cli.Usage";

    private Pesee() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, errors, arguments));
    }

    /** Runs one command; gives its exit code. */
    static int run(PrintWriter out, PrintWriter errors, String... arguments) {
        return commandLine(out, errors, LanguageOption.language(arguments)).execute(arguments);
    }

    private static CommandLine commandLine(PrintWriter out, PrintWriter errors, Language language) {
        CommandLine line = new CommandLine(new Pesee())
                .setOut(out)
                .setErr(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Fraction.class, Fraction::parse)
                .setResourceBundle(ResourceBundle.getBundle(
                        USAGE,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        Complaints complaints = new Complaints(language);
        return line.setParameterExceptionHandler(complaints::unusableArguments)
                .setExecutionExceptionHandler(complaints::unusableInput);
    }
}
