package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The sample's recommendation under an open load, beside an address that does nothing, in turns. */
@NullMarked
@Command(
        name = "reads",
        mixinStandardHelpOptions = true,
        description = "Reads the sample's recommendation: 50 readers at one request a second each, open load; goal:"
                + " p99 under 50 ms.")
final class ReadsRun implements Callable<Integer> {
    private static final double LIMIT_MILLISECONDS = 50;
    private static final int READERS = 50;
    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** Everyone with a function in the sample tender. */
    private static final List<String> PEOPLE = List.of(
            "camille.moreau",
            "helene.lambert",
            "karim.benali",
            "sophie.martin",
            "luc.fontaine",
            "juliette.roux",
            "paul.mercier",
            "anne.lefevre");

    @Mixin
    private Rounds rounds = new Rounds();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @return 0 when the goal is met, 1 when not, or when a request failed */
    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (BenchedPesee pesee = BenchedPesee.start(out);
                OpenLoad load = new OpenLoad(pesee.address(), READERS, PERIOD)) {
            List<String> tokens = PEOPLE.stream().map(pesee::token).toList();
            JsonNode tender = pesee.recommended(tokens.get(0));
            String path = "/api/v1/tenders/" + tender.path("id").asText() + "/lots/1/recommendation";
            int bytes =
                    pesee.call(tokens.get(0), "GET", path, null, "").toString().length();
            out.println("Recommendation of " + bytes + " characters, of "
                    + tender.path("reference").asText());
            List<byte[]> reads = tokens.stream()
                    .map(token -> HttpConnection.request("GET", path, token, ""))
                    .toList();
            Rounds.Measured measured = rounds.of(load, reader -> reads.get(reader % reads.size()), out);
            return report(out, measured.baseline(), measured.subject(), load.connections());
        }
    }

    private static int report(PrintWriter out, Latencies baseline, Latencies recommendation, int connections) {
        double slow = recommendation.ninetyNine();
        boolean met = slow < LIMIT_MILLISECONDS && recommendation.failures() == 0;
        out.println(baseline.line("GET /q/health/live"));
        out.println(recommendation.line("GET …/recommendation"));
        out.printf(
                Locale.ROOT,
                "ratio to the baseline: p50 %.1f, p99 %.1f; %d connections in all%n",
                recommendation.median() / baseline.median(),
                slow / baseline.ninetyNine(),
                connections);
        out.printf(
                Locale.ROOT,
                "goal: p99 < %.0f ms: %s (%.2f of the limit)%n",
                LIMIT_MILLISECONDS,
                met ? "met" : "MISSED",
                slow / LIMIT_MILLISECONDS);
        return met ? 0 : 1;
    }
}
