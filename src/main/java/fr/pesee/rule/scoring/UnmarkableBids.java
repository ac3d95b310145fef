package fr.pesee.rule.scoring;

import java.util.List;
import java.util.stream.Collectors;

/** Bids that cannot be ranked as given, with every reason at once. */
public final class UnmarkableBids extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<MarkProblem> problems;

    UnmarkableBids(List<MarkProblem> problems) {
        super(problems.stream()
                .limit(20)
                .map(problem -> problem.sentence().en())
                .collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<MarkProblem> problems() {
        return problems;
    }
}
