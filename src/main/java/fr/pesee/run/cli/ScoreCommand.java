package fr.pesee.run.cli;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.UnweightedUnitPrices;
import fr.pesee.rule.lint.Consultation;
import fr.pesee.rule.lint.Finding;
import fr.pesee.rule.lint.Linter;
import fr.pesee.rule.model.BidFile;
import fr.pesee.rule.model.ModelProblem;
import fr.pesee.rule.model.ModelReading;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import fr.pesee.rule.scoring.Alert;
import fr.pesee.rule.scoring.Ranking;
import fr.pesee.rule.scoring.Scoring;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pesee score MODEL BIDS}: scores bids on a scoring model with the server's engine, without a server. */
@Command(name = "score", mixinStandardHelpOptions = true, exitCodeOnExecutionException = ExitCode.BUG)
public final class ScoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "model")
    private String model = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "BIDS", descriptionKey = "bids")
    private @Nullable String bids;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--explain", descriptionKey = "explain")
    private boolean explain;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Scores.
     *
     * @return 0 when the ranking can be used, 1 when there is none or something blocks it
     */
    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Messages messages =
                new Messages(language.language(), out, spec.commandLine().getErr());
        if (model.equals("-") && "-".equals(bids)) {
            throw new UnusableInput(
                    "L'entrée standard ne peut donner qu'un des deux : le modèle ou les offres.",
                    "Standard input can give only one of the two: the model or the bids.");
        }
        InputText modelText = InputText.model(model, System.in);
        InputText bidText = bidText(modelText);
        ModelReading reading = ScoringModels.read(modelText.text());
        if (!(reading instanceof ModelReading.Read read)) {
            return messages.refused(modelText.name(), reading.problems(), json);
        }
        if (!read.model().isWeighted()) {
            return messages.refused(modelText.name(), List.of(unweighted(read)), json);
        }
        BidFile.Reading bidReading = ScoringModels.readBids(bidText.text(), read.model());
        if (!(bidReading instanceof BidFile.Read bidRead)) {
            return messages.refused(bidText.name(), bidReading.problems(), json);
        }
        Ranking ranking = Scoring.rank(read.model().grid(), bidRead.file().marks());
        List<Finding> findings = Linter.lint(read.model(), read.lines(), known(read.model(), bidRead.file()));
        Score score = new Score(read.model(), bidRead.file(), ranking, findings);
        if (json) {
            out.println(JsonReport.score(score, explain));
        } else {
            new ScoreReport(language.language(), out, score).print(modelText.name(), explain);
        }
        return score.stands() ? ExitCode.YES : ExitCode.NO;
    }

    private static ModelProblem unweighted(ModelReading.Read read) {
        Text sentence = new Text(
                "Sans poids, aucun total ne peut être calculé (RULE-04).",
                "Without weights no total can be computed (RULE-04).");
        return new ModelProblem(read.lines().ofKey("criteria"), "criteria", "/criteria", "unweighted", sentence);
    }

    /** The file given; without one, the worked example of a model that comes with the product. */
    private InputText bidText(InputText modelText) {
        if (bids != null) {
            return InputText.file(bids, System.in);
        }
        String id = modelText.shipped();
        return new InputText(
                id + ".example.yaml",
                ScoringModels.shippedExample(id)
                        .orElseThrow(() -> new UnusableInput(
                                "Donnez le fichier des offres : BIDS.", "Give the file of the bids: BIDS.")),
                id);
    }

    /** What the bids tell the linter: the unit prices of each (RULE-18). */
    private static Consultation known(ScoringModel model, BidFile file) {
        Map<String, List<List<UnweightedUnitPrices.Line>>> schedules = new TreeMap<>();
        for (BidFile.Bid bid : file.bids()) {
            bid.unitPrices().forEach((code, prices) -> {
                List<UnweightedUnitPrices.Line> lines = new ArrayList<>();
                for (BidFile.ScheduleLine line : file.schedules().getOrDefault(code, List.of())) {
                    if (prices.containsKey(line.line())) {
                        lines.add(new UnweightedUnitPrices.Line(prices.get(line.line()), line.quantity()));
                    }
                }
                schedules.computeIfAbsent(code, key -> new ArrayList<>()).add(lines);
            });
        }
        return Consultation.of(model).withSchedules(schedules);
    }

    /** Bids on a model, with all that came out of them. */
    record Score(ScoringModel model, BidFile file, Ranking ranking, List<Finding> findings) {
        /** The announced values that the ranking does not give; empty when none were announced. */
        List<Differences.Difference> differences() {
            return Differences.between(file.expected(), ranking);
        }

        /** Whether nothing blocks what the ranking says. */
        boolean stands() {
            return findings.stream().noneMatch(Finding::isBlocking)
                    && ranking.alerts().stream().noneMatch(alert -> alert.severity() == Alert.Severity.BLOCK)
                    && differences().isEmpty();
        }
    }
}
