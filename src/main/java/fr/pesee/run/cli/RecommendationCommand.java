package fr.pesee.run.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.run.platform.RunningPesee;
import fr.pesee.run.platform.SampleSecrets;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a recommendation of a started Pesée, read through its API with a real token of one of the sample's people. */
@Command(
        name = "recommendation",
        mixinStandardHelpOptions = true,
        description = "Shows the recommendation of the sample, read from a started Pesée with a real token.")
public final class RecommendationCommand implements Callable<Integer> {
    private static final int NOT_THERE = 1;

    @Option(names = "--data", defaultValue = "data", description = "The data folder of the started Pesée.")
    private Path data = Path.of("data");

    @Option(names = "--user", defaultValue = "juliette.roux", description = "Who asks (default: ${DEFAULT-VALUE}).")
    private String user = "juliette.roux";

    @Option(names = "--tender", defaultValue = "CERCLE3-2019", description = "Reference (default: ${DEFAULT-VALUE}).")
    private String reference = "CERCLE3-2019";

    @Option(names = "--lot", defaultValue = "1", description = "Lot number (default: ${DEFAULT-VALUE}).")
    private int lot = 1;

    @Option(names = "--json", description = "The whole answer with its explanation, as the API gives it.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * @return 0 when shown; 1 when no Pesée runs, or it has no such recommendation for this person
     */
    @Override
    public Integer call() {
        PrintWriter errors = spec.commandLine().getErr();
        Optional<RunningPesee> running = RunningPesee.find(data);
        if (running.isEmpty()) {
            errors.println("No Pesée runs on the data folder " + data + ". Start it with ./pesee start.");
            return NOT_THERE;
        }
        try {
            ApiClient api = ApiClient.signIn(running.get(), user, SampleSecrets.USER_PASSWORD);
            print(api);
            return 0;
        } catch (ApiClient.Unanswered unanswered) {
            errors.println(unanswered.getMessage());
            return NOT_THERE;
        }
    }

    private void print(ApiClient api) {
        JsonNode tender = tender(api.get("/api/v1/tenders?limit=500").path("items"));
        JsonNode answer = api.get("/api/v1/tenders/" + tender.path("id").asText() + "/lots/" + lot + "/recommendation");
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.toPrettyString());
            return;
        }
        if (answer.hasNonNull("notice")) {
            out.println(answer.path("notice").asText());
        }
        out.println();
        out.println(reference + " - " + tender.path("title").asText());
        out.println();
        out.printf("%4s  %-20s %8s %10s   %s%n", "rang", "offre", "total", "4 déc.", "total exact");
        for (JsonNode bid : answer.at("/summary/bids")) {
            out.printf(
                    "%4s  %-20s %8s %10s   %s%n",
                    bid.path("rank").asText("-"),
                    bid.path("name").asText(),
                    bid.path("total").asText("-"),
                    fourDecimals(bid.path("exactTotal")),
                    bid.path("exactTotal").asText("-"));
        }
        out.println();
        out.println("ranking SHA-256  " + answer.path("rankingSha256").asText());
        out.println("ledger entry     " + answer.path("entry").asText());
    }

    private static String fourDecimals(JsonNode exact) {
        return exact.isTextual() ? Fraction.parse(exact.asText()).toDecimal(4).toPlainString() : "-";
    }

    private JsonNode tender(JsonNode list) {
        for (JsonNode tender : list) {
            if (tender.path("reference").asText().equals(reference)) {
                return tender;
            }
        }
        throw new ApiClient.Unanswered(user + " has no function in a tender " + reference + ".");
    }
}
