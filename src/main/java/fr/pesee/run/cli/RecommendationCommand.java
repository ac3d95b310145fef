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
import picocli.CommandLine.Mixin;
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

    @Mixin
    private LanguageOption chosen = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * @return 0 when shown; 1 when no Pesée runs, or it has no such recommendation for this person
     */
    @Override
    public Integer call() {
        Language language = chosen.language();
        PrintWriter errors = spec.commandLine().getErr();
        Optional<RunningPesee> running = RunningPesee.find(data);
        if (running.isEmpty()) {
            errors.println(language.say(
                    "Aucune Pesée ne tourne sur le dossier de données " + data + ". Lancez-la : ./pesee start",
                    "No Pesée runs on the data folder " + data + ". Start it: ./pesee start"));
            return NOT_THERE;
        }
        try {
            ApiClient api = ApiClient.signIn(running.get(), user, SampleSecrets.USER_PASSWORD, language);
            print(api, language);
            return 0;
        } catch (ApiClient.Unanswered unanswered) {
            errors.println(Language.oneLine(String.valueOf(unanswered.getMessage())));
            return NOT_THERE;
        }
    }

    private void print(ApiClient api, Language language) {
        JsonNode tender = tender(api.get("/api/v1/tenders?limit=500").path("items"), language);
        JsonNode answer = api.get("/api/v1/tenders/" + tender.path("id").asText() + "/lots/" + lot + "/recommendation");
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.toPrettyString());
            return;
        }
        if (answer.hasNonNull("notice")) {
            out.println(Language.oneLine(answer.path("notice").asText()));
        }
        out.println();
        out.println(Language.oneLine(reference + " - " + tender.path("title").asText()));
        out.println();
        out.printf(
                "%4s  %-20s %8s %10s   %s%n",
                language.say("rang", "rank"),
                language.say("offre", "bid"),
                language.say("total", "total"),
                language.say("4 déc.", "4 dec."),
                language.say("total exact", "exact total"));
        for (JsonNode bid : answer.at("/summary/bids")) {
            out.printf(
                    "%4s  %-20s %8s %10s   %s%n",
                    bid.path("rank").asText("-"),
                    Language.oneLine(bid.path("name").asText()),
                    language.decimal(bid.path("total").asText("-")),
                    fourDecimals(bid.path("exactTotal"), language),
                    bid.path("exactTotal").asText("-"));
        }
        out.println();
        out.println(language.say("SHA-256 du classement    ", "ranking SHA-256  ")
                + answer.path("rankingSha256").asText());
        out.println(language.say("inscription au registre  ", "ledger entry     ")
                + answer.path("entry").asText());
    }

    private static String fourDecimals(JsonNode exact, Language language) {
        return exact.isTextual() ? language.decimals(Fraction.parse(exact.asText()), 4) : "-";
    }

    private JsonNode tender(JsonNode list, Language language) {
        for (JsonNode tender : list) {
            if (tender.path("reference").asText().equals(reference)) {
                return tender;
            }
        }
        throw new ApiClient.Unanswered(language.say(
                user + " n’a aucune fonction dans une consultation " + reference + ".",
                user + " has no function in a tender " + reference + "."));
    }
}
