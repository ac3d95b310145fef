package fr.pesee.run.platform;

import fr.pesee.rule.scoring.RankingBenchmark;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the JMH benchmark of the ranking and holds its 99th percentile against the limit. */
@NullMarked
@Command(
        name = "ranking",
        mixinStandardHelpOptions = true,
        description = "Ranks 1,000 bids on 60 sub-criteria, exactly, on one core; goal: under 100 ms.")
final class RankingRun implements Callable<Integer> {
    private static final double LIMIT_MILLISECONDS = 100;

    @Option(names = "--seconds", description = "Length of each of 5 rounds in each of 2 virtual machines.")
    private @Nullable Integer seconds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @return 0 when the goal is met, 1 when not */
    @Override
    public Integer call() throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder().include(RankingBenchmark.class.getName()).shouldFailOnError(true);
        if (seconds != null) {
            options.measurementTime(TimeValue.seconds(seconds)).warmupTime(TimeValue.seconds(seconds));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        Statistics times = results.iterator().next().getPrimaryResult().getStatistics();
        double slow = times.getPercentile(99);
        boolean met = slow < LIMIT_MILLISECONDS;
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "ranking: mean %.1f ms, p50 %.1f ms, p99 %.1f ms, max %.1f ms over %d rankings%n",
                times.getMean(),
                times.getPercentile(50),
                slow,
                times.getMax(),
                times.getN());
        out.printf(
                Locale.ROOT,
                "goal: p99 < %.0f ms on one core: %s (%.2f of the limit)%n",
                LIMIT_MILLISECONDS,
                met ? "met" : "MISSED",
                slow / LIMIT_MILLISECONDS);
        return met ? 0 : 1;
    }
}
