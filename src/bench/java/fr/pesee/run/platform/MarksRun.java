package fr.pesee.run.platform;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Twelve marks with their ledger entry, through the API, against the same rows written by pgbench. */
@NullMarked
@Command(
        name = "marks",
        mixinStandardHelpOptions = true,
        description = "Enters 12 marks with their ledger entry, signed in, and compares with pgbench writing the same"
                + " rows; goal: 0.35 of it.")
final class MarksRun implements Callable<Integer> {
    private static final double GOAL = 0.35;
    private static final int CHAIRS = 8;

    /** Transactions a second and client that pgbench will not exceed: how many bids it needs. */
    private static final int MOST_PER_CLIENT = 600;

    @Option(names = "--lots", description = "Lots of 1,000 bids in each of the 8 tenders (${DEFAULT-VALUE}).")
    private int lots = 10;

    @Option(names = "--warm-up", description = "Seconds of marks that are not counted (${DEFAULT-VALUE}).")
    private int warmUp = 150;

    @Option(names = "--seconds", description = "Length of each measurement (${DEFAULT-VALUE}).")
    private int seconds = 15;

    @Option(names = "--rounds", description = "Rounds of pgbench and Pesée (${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final List<Double> together = new ArrayList<>();
    private final List<Double> oneByOne = new ArrayList<>();
    private final List<Double> ours = new ArrayList<>();

    /** @return 0 when the goal is met, 1 when not */
    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (BenchedPesee pesee = BenchedPesee.start(out)) {
            MarksStage stage = new MarksStage(pesee, lots);
            out.println("Preparing " + CHAIRS + " tenders with " + lots + " lots of " + MarksStage.BIDS + " bids");
            Chairs chairs = new Chairs(pesee, stage, stage.prepare(CHAIRS), lots);
            int room = 1 + seconds * MOST_PER_CLIENT / MarksStage.BIDS;
            stage.prepareComparison(CHAIRS, room * 2 * rounds);
            Latencies warm = new Latencies();
            out.printf(Locale.ROOT, "warm-up, not counted: %.0f/s%n", chairs.rate(warmUp, warm));
            Pgbench pgbench = new Pgbench(pesee, CHAIRS, storedPayload(pesee));
            pesee.execute("VACUUM ANALYZE");
            Latencies latencies = new Latencies();
            for (int round = 1; round <= rounds; round++) {
                measure(pesee, pgbench, chairs, room, latencies);
                out.printf(
                        Locale.ROOT,
                        "round %d: pgbench together %.0f/s, one by one %.0f/s; Pesée %.0f/s%n",
                        round,
                        together.get(round - 1),
                        oneByOne.get(round - 1),
                        ours.get(round - 1));
            }
            checkStored(pesee, warm.count() + latencies.count());
            out.println("PostgreSQL: fsync " + pesee.value("SHOW fsync") + ", synchronous_commit "
                    + pesee.value("SHOW synchronous_commit") + ", " + CHAIRS + " connections");
            return report(out, latencies);
        }
    }

    private void measure(BenchedPesee pesee, Pgbench pgbench, Chairs chairs, int room, Latencies latencies) {
        pesee.execute("CHECKPOINT");
        together.add(pgbench.rate(Pgbench.Form.TOGETHER, seconds, room));
        pesee.execute("CHECKPOINT");
        oneByOne.add(pgbench.rate(Pgbench.Form.ONE_BY_ONE, seconds, room));
        pesee.execute("CHECKPOINT");
        ours.add(chairs.rate(seconds, latencies));
    }

    private static String storedPayload(BenchedPesee pesee) {
        return pesee.value("SELECT payload FROM ground.ledger_payload JOIN ground.ledger_entry USING (log, seq)"
                + " WHERE type = 'marks-agreed/1' ORDER BY at DESC LIMIT 1");
    }

    // Figures of acts that were not kept would be worth nothing.
    private static void checkStored(BenchedPesee pesee, int acknowledged) {
        String ofOurs = " WHERE log IN (SELECT 'tender/' || id FROM prepare.tender WHERE reference LIKE 'MARKS-%')";
        String entries =
                pesee.value("SELECT count(*) FROM ground.ledger_entry" + ofOurs + " AND type = 'marks-agreed/1'");
        String marks = pesee.value("SELECT count(*) FROM judge.agreed_mark JOIN prepare.tender ON id = tender"
                + " WHERE reference LIKE 'MARKS-%'");
        if (Long.parseLong(entries) != acknowledged || Long.parseLong(marks) != 12L * acknowledged) {
            throw new PlatformFailure("Of " + acknowledged + " acknowledged acts the database holds " + entries
                    + " entries and " + marks + " marks.");
        }
    }

    private int report(PrintWriter out, Latencies latencies) {
        double ratio = mean(ours) / mean(oneByOne);
        boolean met = ratio >= GOAL;
        out.println(latencies.line("PUT …/marks, closed loop"));
        out.printf(
                Locale.ROOT,
                "mean: Pesée %.0f/s, pgbench together %.0f/s, one by one %.0f/s%n",
                mean(ours),
                mean(together),
                mean(oneByOne));
        out.printf(
                Locale.ROOT,
                "ratio: %.2f of pgbench with a statement for each mark, %.2f of it with one for all%n",
                ratio,
                mean(ours) / mean(together));
        out.printf(Locale.ROOT, "goal: %.2f of a statement for each mark: %s%n", GOAL, met ? "met" : "MISSED");
        return met ? 0 : 1;
    }

    private static double mean(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
