package fr.pesee.rule.scoring;

import java.util.List;
import java.util.stream.Collectors;

/** A grid on which no bid could be ranked, with every reason at once. */
public final class MalformedGrid extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<GridProblem> problems;

    MalformedGrid(List<GridProblem> problems) {
        super(problems.stream().map(problem -> problem.sentence().en()).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<GridProblem> problems() {
        return problems;
    }
}
