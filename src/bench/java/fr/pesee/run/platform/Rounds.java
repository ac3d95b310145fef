package fr.pesee.run.platform;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.IntFunction;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine.Option;

/** How long an open load runs: a warm-up that is not counted, then rounds of baseline and subject in turns. */
@NullMarked
final class Rounds {
    @Option(names = "--warm-up", description = "Seconds of the same load that are not counted (${DEFAULT-VALUE}).")
    private int warmUp = 30;

    @Option(names = "--seconds", description = "Length of each round (${DEFAULT-VALUE}).")
    private int seconds = 30;

    @Option(names = "--rounds", description = "Rounds of baseline and subject (${DEFAULT-VALUE}).")
    private int rounds = 3;

    /** What was measured in the same run. */
    record Measured(Latencies baseline, Latencies subject) {}

    /**
     * Runs the load; the baseline is an address that does nothing: what the machine and the load itself cost.
     *
     * @param subject what a reader asks, by its number
     */
    Measured of(OpenLoad load, IntFunction<byte[]> subject, PrintWriter out) {
        byte[] alive = HttpConnection.request("GET", "/q/health/live", "", "");
        Latencies warm = new Latencies();
        load.run(Duration.ofSeconds(warmUp), subject, warm);
        load.run(Duration.ofSeconds(Math.max(1, warmUp / 3)), reader -> alive, warm);
        out.println(warm.line("warm-up, not counted"));
        Measured measured = new Measured(new Latencies(), new Latencies());
        for (int round = 0; round < rounds; round++) {
            load.run(Duration.ofSeconds(seconds), reader -> alive, measured.baseline());
            load.run(Duration.ofSeconds(seconds), subject, measured.subject());
        }
        return measured;
    }
}
