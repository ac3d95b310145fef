package fr.pesee.run.platform;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The pages of the sample under an open load, beside an address that does nothing, in turns. */
@NullMarked
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = "Clicks through the sample's pages: 50 people at one click a second each, open load; goal: p95"
                + " under 100 ms.")
final class PagesRun implements Callable<Integer> {
    private static final double LIMIT_MILLISECONDS = 100;
    private static final double SHARE = 0.95;
    private static final int CLICKERS = 50;
    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** People who may open every page that is clicked. */
    private static final List<String> PEOPLE = List.of("helene.lambert", "juliette.roux", "paul.mercier");

    @Mixin
    private Rounds rounds = new Rounds();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @return 0 when the goal is met, 1 when not, or when a request failed */
    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (BenchedPesee pesee = BenchedPesee.start(out);
                OpenLoad load = new OpenLoad(pesee.address(), CLICKERS, PERIOD)) {
            List<byte[]> clicks = clicks(pesee);
            AtomicInteger next = new AtomicInteger();
            Rounds.Measured measured = rounds.of(load, clicker -> click(clicks, next), out);
            return report(out, measured.baseline(), measured.subject());
        }
    }

    private static byte[] click(List<byte[]> clicks, AtomicInteger next) {
        return clicks.get(Math.floorMod(next.getAndIncrement(), clicks.size()));
    }

    /** Home, overview, grid, marks and recommendation, each as every one of the people. */
    private static List<byte[]> clicks(BenchedPesee pesee) {
        String tender = "/tenders/"
                + pesee.recommended(pesee.token(PEOPLE.get(0))).path("id").asText();
        String lot = tender + "/lots/1";
        List<byte[]> clicks = new ArrayList<>();
        for (String person : PEOPLE) {
            String session = PageSession.of(pesee.address(), person);
            for (String page : List.of("/home", tender, lot + "/grid", lot + "/marks", lot + "/recommendation")) {
                clicks.add(HttpConnection.page(page, session));
            }
        }
        return clicks;
    }

    private static int report(PrintWriter out, Latencies baseline, Latencies pages) {
        double slow = pages.quantile(SHARE);
        boolean met = slow < LIMIT_MILLISECONDS && pages.failures() == 0;
        out.println(baseline.line("GET /q/health/live"));
        out.println(pages.line("pages"));
        out.printf(
                Locale.ROOT,
                "ratio to the baseline: p50 %.1f, p95 %.1f%n",
                pages.median() / baseline.median(),
                slow / baseline.quantile(SHARE));
        out.printf(
                Locale.ROOT,
                "goal: p95 < %.0f ms: %.2f ms, %s (%.2f of the limit)%n",
                LIMIT_MILLISECONDS,
                slow,
                met ? "met" : "MISSED",
                slow / LIMIT_MILLISECONDS);
        return met ? 0 : 1;
    }
}
