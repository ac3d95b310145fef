package fr.pesee.rule.model;

import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of one file as they are found; past a limit that no reader would go through, counting stops. */
final class Problems {
    private static final int MAX_PROBLEMS = 500;
    private static final int MAX_SHOWN = 60;

    private final List<ModelProblem> found = new ArrayList<>();

    void add(int line, Place place, String key, String french, String english) {
        add(line, place, key, new Text(french, english));
    }

    void add(int line, Place place, String key, Text sentence) {
        add(line, "", place, key, sentence);
    }

    /** About what has a name of its own, such as a criterion's code, which is shown instead of its place. */
    void add(int line, String name, Place place, String key, Text sentence) {
        if (found.size() < MAX_PROBLEMS) {
            String path = name.isEmpty() ? place.path() : shown(name);
            found.add(new ModelProblem(line, path, place.pointer(), key, sentence));
        } else if (found.size() == MAX_PROBLEMS) {
            String limit = String.valueOf(MAX_PROBLEMS);
            found.add(new ModelProblem(
                    line,
                    "",
                    "",
                    "too-many-problems",
                    new Text("Plus de " + limit + " problèmes.", "More than " + limit + " problems.")));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    List<ModelProblem> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(ModelProblem::line))
                .toList();
    }

    /** A word of the file as a sentence can quote it. */
    static String shown(String text) {
        int[] characters = text.codePoints()
                .limit(MAX_SHOWN)
                .map(character -> isPrintable(character) ? character : '\uFFFD')
                .toArray();
        String line = new String(characters, 0, characters.length);
        return line.length() < text.length() ? line + "…" : line;
    }

    private static boolean isPrintable(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }
}
