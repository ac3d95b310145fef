package fr.pesee.run.platform;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./pesee bench} runs; {@code docs/performance.md} says what the figures mean. */
@NullMarked
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "BENCHMARK",
        description = "Measures Pesée against its goals; exit code 1 when one is missed.",
        subcommands = {
            RankingRun.class,
            ReadsRun.class,
            PagesRun.class,
            MarksRun.class,
            ImportRun.class,
            RehearsalRun.class,
            DepositsRun.class,
            SealingRun.class
        })
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Benchmarks())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(errors)
                .setExecutionExceptionHandler((failure, command, result) -> {
                    if (failure instanceof PlatformFailure known) {
                        errors.println(known.sentence());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw failure;
                });
        System.exit(line.execute(arguments));
    }
}
