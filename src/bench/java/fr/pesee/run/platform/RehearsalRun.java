package fr.pesee.run.platform;

import fr.pesee.prepare.rehearsal.RehearsedTenders;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws and ranks 10,000 tenders as the rehearsal does, in turns with nothing but their rankings. */
@NullMarked
@Command(
        name = "rehearsal",
        mixinStandardHelpOptions = true,
        description = "Simulates 10,000 tenders on the circle-3 grid; goal: under 2 s.")
final class RehearsalRun implements Callable<Integer> {
    private static final double LIMIT_SECONDS = 2;
    private static final int WARM_UPS = 3;

    @Option(names = "--rounds", defaultValue = "20", description = "How often, after 3 rounds that do not count.")
    private int rounds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @return 0 when the goal is met, 1 when not */
    @Override
    public Integer call() {
        RehearsedTenders tenders = new RehearsedTenders();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "first, cold: %.2f s%n", seconds(tenders::simulate));
        List<Double> simulated = new ArrayList<>();
        List<Double> ranked = new ArrayList<>();
        for (int round = 0; round < WARM_UPS + rounds; round++) {
            double simulation = seconds(tenders::simulate);
            double ranking = seconds(tenders::rank);
            if (round >= WARM_UPS) {
                simulated.add(simulation);
                ranked.add(ranking);
            }
        }
        double slowest = Collections.max(simulated);
        boolean met = slowest < LIMIT_SECONDS;
        out.printf(
                Locale.ROOT,
                "rehearsal: p50 %.2f s, max %.2f s; 10,000 rankings alone: p50 %.2f s; ratio at p50 %.1f%n",
                middle(simulated),
                slowest,
                middle(ranked),
                middle(simulated) / middle(ranked));
        out.printf(Locale.ROOT, "goal: max < %.0f s: %s%n", LIMIT_SECONDS, met ? "met" : "MISSED");
        return met ? 0 : 1;
    }

    private static double middle(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(0.0);
    }

    private static double seconds(Callable<?> work) {
        long start = System.nanoTime();
        try {
            work.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
