package fr.pesee.run.cli;

import fr.pesee.rule.lint.Finding;
import fr.pesee.rule.model.ModelProblem;
import java.io.PrintWriter;
import java.util.List;

/** Problems and findings as lines for people, each beginning with {@code file:line:} as compilers write them. */
final class Messages {
    private final Language language;
    private final PrintWriter out;
    private final PrintWriter errors;

    Messages(Language language, PrintWriter out, PrintWriter errors) {
        this.language = language;
        this.out = out;
        this.errors = errors;
    }

    /** Every reason why a file was refused; gives the exit code that says so. */
    int refused(String file, List<ModelProblem> problems, boolean json) {
        if (json) {
            out.println(JsonReport.refused(problems));
            return ExitCode.NO;
        }
        for (ModelProblem problem : problems) {
            String path = problem.path().isEmpty() ? "" : problem.path() + ": ";
            errors.println(
                    file + ":" + problem.line() + ": " + Language.oneLine(path) + language.line(problem.sentence()));
        }
        errors.println(language.say(
                file + " : refusé, problèmes : " + problems.size() + ".",
                file + ": refused, problems: " + problems.size() + "."));
        return ExitCode.NO;
    }

    void findings(String file, List<Finding> findings) {
        for (Finding finding : findings) {
            String path = finding.path().isEmpty() ? "" : finding.path() + ": ";
            String law = finding.law().equals(finding.rule()) ? "" : " (" + finding.law() + ")";
            out.println(file + ":" + finding.line() + ": " + finding.severity() + " " + finding.rule() + law + " "
                    + Language.oneLine(path) + language.line(finding.sentence()));
            out.println("    " + language.line(finding.mend()));
            if (finding.motive() != null) {
                out.println("    " + language.say("Motif : ", "Motive: ") + language.line(finding.motive()));
            }
        }
        out.println(summary(file, findings));
    }

    String summary(String file, List<Finding> findings) {
        if (findings.isEmpty()) {
            return language.say(file + " : rien à signaler.", file + ": nothing to report.");
        }
        long blocking = findings.stream().filter(Finding::isBlocking).count();
        long wanting = findings.stream().filter(Finding::wantsMotive).count();
        return language.say(
                "%s : constats : %d, bloquants : %d, à motiver : %d."
                        .formatted(file, findings.size(), blocking, wanting),
                "%s: findings: %d, blocking: %d, wanting a motive: %d."
                        .formatted(file, findings.size(), blocking, wanting));
    }
}
