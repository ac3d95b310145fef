package fr.pesee.run.cli;

import fr.pesee.rule.lint.Finding;
import fr.pesee.rule.lint.Linter;
import fr.pesee.rule.model.ModelReading;
import fr.pesee.rule.model.ScoringModels;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./pesee lint MODEL}: what the law says of a scoring model, without a server. */
@Command(name = "lint", mixinStandardHelpOptions = true, exitCodeOnExecutionException = ExitCode.BUG)
public final class LintCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    private String model = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Mixin
    private ConsultationOptions known = new ConsultationOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Lints.
     *
     * @return 0 when the model may be published, 1 when it is none or a finding blocks it
     */
    @Override
    public Integer call() {
        InputText input = InputText.model(model, System.in);
        ModelReading reading = ScoringModels.read(input.text());
        PrintWriter out = spec.commandLine().getOut();
        Messages messages =
                new Messages(language.language(), out, spec.commandLine().getErr());
        if (!(reading instanceof ModelReading.Read read)) {
            return messages.refused(input.name(), reading.problems(), json);
        }
        List<Finding> findings = Linter.lint(read.model(), read.lines(), known.consultation(read.model()));
        if (json) {
            out.println(JsonReport.lint(read.model(), findings));
        } else {
            messages.findings(input.name(), findings);
        }
        boolean stops = findings.stream().anyMatch(found -> found.isBlocking() || (strict && found.wantsMotive()));
        return stops ? ExitCode.NO : ExitCode.YES;
    }
}
