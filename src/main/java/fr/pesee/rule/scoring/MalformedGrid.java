package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.stream.Collectors;

/** A grid on which no bid could be ranked, with every reason at once. */
public final class MalformedGrid extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    MalformedGrid(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.sentence().en()).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /**
     * A reason why a tree of criteria cannot be computed.
     *
     * @param key stable name of the kind of problem
     * @param code the criterion concerned; empty when it is the whole grid
     * @param sentence the same in words
     */
    public record Problem(String key, String code, Text sentence) {}

    public List<Problem> problems() {
        return problems;
    }
}
