package fr.pesee.rule.model;

import java.util.List;
import java.util.stream.Collectors;

/** What reading a file gave: a model, or every reason why it is none. */
public sealed interface ModelReading {
    /**
     * The model.
     *
     * @throws IllegalArgumentException naming every problem, when the file was refused
     */
    ScoringModel orThrow();

    /** Empty when the file was read. */
    List<ModelProblem> problems();

    /**
     * A model was read.
     *
     * @param lines where its criteria and keys stand: for findings of the linter
     */
    record Read(ScoringModel model, Lines lines) implements ModelReading {
        @Override
        public ScoringModel orThrow() {
            return model;
        }

        @Override
        public List<ModelProblem> problems() {
            return List.of();
        }
    }

    /** The file was refused. */
    record Refused(List<ModelProblem> problems) implements ModelReading {
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public ScoringModel orThrow() {
            throw new IllegalArgumentException(problems.stream()
                    .map(problem -> "line " + problem.line() + ": " + problem.path() + ": "
                            + problem.sentence().en())
                    .collect(Collectors.joining("\n")));
        }
    }
}
