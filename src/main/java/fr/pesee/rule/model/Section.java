package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of the file, read key by key. Every problem is collected and reading goes on with a harmless value, so
 * that one pass finds all of them; {@link #close()} reports keys that nobody asked for.
 */
final class Section {
    private final int line;
    private final String path;
    private final Map<String, Source> fields;
    private final List<ModelProblem> problems;
    private final Set<String> asked = new HashSet<>();

    private Section(int line, String path, Map<String, Source> fields, List<ModelProblem> problems) {
        this.line = line;
        this.path = path;
        this.fields = fields;
        this.problems = problems;
    }

    static Section of(Source source, String path, List<ModelProblem> problems) {
        if (source instanceof Source.Fields mapping) {
            return new Section(mapping.line(), path, mapping.fields(), problems);
        }
        Section section = new Section(source.line(), path, Map.of(), problems);
        section.problem(source.line(), path, "not-a-mapping", "Un groupe de clés est attendu.", "Keys are expected.");
        return section;
    }

    int line() {
        return line;
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    /** Whether the value of the key is a single word rather than a group. */
    boolean isWord(String key) {
        return fields.get(key) instanceof Source.Scalar;
    }

    int lineOf(String key) {
        Source value = fields.get(key);
        return value == null ? line : value.line();
    }

    String text(String key) {
        String found = optionalText(key);
        if (found == null && !has(key)) {
            missing(key);
        }
        return found == null ? "" : found;
    }

    @Nullable
    String optionalText(String key) {
        asked.add(key);
        Source value = fields.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Source.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        problem(value.line(), at(key), "not-text", "%s : un texte est attendu.", "%s: a text is expected.");
        return null;
    }

    Text bilingual(String key) {
        Text found = optionalBilingual(key);
        if (found == null) {
            missing(key);
        }
        return found == null ? Text.same("") : found;
    }

    @Nullable
    Text optionalBilingual(String key) {
        Section section = optionalSection(key);
        if (section == null) {
            return null;
        }
        Text text = new Text(section.text("fr"), section.text("en"));
        section.close();
        return text;
    }

    Fraction number(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? Fraction.ZERO : Fraction.parse(text);
        } catch (NumberFormatException exception) {
            problem(
                    lineOf(key),
                    at(key),
                    "not-a-number",
                    "%s : un nombre décimal exact ou une fraction est attendu.",
                    "%s: an exact decimal or a fraction is expected.");
            return Fraction.ZERO;
        }
    }

    /** A whole number within limits; the lower limit when it is none. */
    int integer(String key, int least, int most) {
        String text = text(key);
        if (text.matches("[0-9]{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        if (!text.isEmpty()) {
            String limits = least + "–" + most;
            problem(
                    lineOf(key),
                    at(key),
                    "not-in-range",
                    "%s : un entier dans " + limits + " est attendu.",
                    "%s: a whole number within " + limits + " is expected.");
        }
        return least;
    }

    boolean flag(String key, boolean otherwise) {
        String text = optionalText(key);
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? otherwise : Boolean.parseBoolean(text);
        }
        problem(lineOf(key), at(key), "not-a-flag", "%s : true ou false.", "%s: true or false.");
        return otherwise;
    }

    /** A constant written as {@code lower-case-words}; null when the key is absent or wrong. */
    <E extends Enum<E>> @Nullable E optionalChoice(String key, Class<E> type) {
        String text = optionalText(key);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (written(constant).equals(text)) {
                return constant;
            }
        }
        String choices =
                Arrays.stream(type.getEnumConstants()).map(Section::written).collect(Collectors.joining(", "));
        problem(
                lineOf(key),
                at(key),
                "not-a-choice",
                "%s : un choix parmi " + choices + ".",
                "%s: one of " + choices + ".");
        return null;
    }

    <E extends Enum<E>> E choice(String key, E otherwise) {
        E found = optionalChoice(key, otherwise.getDeclaringClass());
        return found == null ? otherwise : found;
    }

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Nullable
    Section optionalSection(String key) {
        asked.add(key);
        Source value = fields.get(key);
        return value == null ? null : of(value, at(key), problems);
    }

    /** The mappings of a list; empty when the key is absent. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (Source item : items(key)) {
            sections.add(of(item, at(key) + "[" + sections.size() + "]", problems));
        }
        return sections;
    }

    /** The words of a list; empty when the key is absent. */
    List<String> words(String key) {
        List<String> words = new ArrayList<>();
        for (Source item : items(key)) {
            if (item instanceof Source.Scalar scalar) {
                words.add(scalar.text());
            } else {
                problem(item.line(), at(key), "not-text", "%s : des mots sont attendus.", "%s: words are expected.");
            }
        }
        return words;
    }

    /** All keys with their words; empty when the key is absent. */
    Map<String, String> wordMap(String key) {
        Map<String, String> words = new TreeMap<>();
        Section section = optionalSection(key);
        if (section != null) {
            section.fields.keySet().forEach(name -> words.put(name, section.text(name)));
        }
        return words;
    }

    /** All keys with their mappings; empty when the key is absent. */
    Map<String, Section> sectionMap(String key) {
        Map<String, Section> sections = new TreeMap<>();
        Section section = optionalSection(key);
        if (section != null) {
            section.fields.forEach((name, value) -> sections.put(name, of(value, section.at(name), problems)));
        }
        return sections;
    }

    private List<Source> items(String key) {
        asked.add(key);
        Source value = fields.get(key);
        if (value instanceof Source.Items list) {
            return list.items();
        }
        if (value != null) {
            problem(value.line(), at(key), "not-a-list", "%s : une liste est attendue.", "%s: a list is expected.");
        }
        return List.of();
    }

    /** Reports the keys that the format does not know. */
    void close() {
        fields.forEach((key, value) -> {
            if (!asked.contains(key)) {
                problem(value.line(), at(key), "unknown-key", "%s : clé inconnue.", "%s: unknown key.");
            }
        });
    }

    void problem(String key, String kind, String french, String english) {
        problem(lineOf(key), at(key), kind, french, english);
    }

    void problem(String key, String kind, Text sentence) {
        problems.add(new ModelProblem(lineOf(key), at(key), kind, sentence));
    }

    private void missing(String key) {
        problem(line, at(key), "missing-key", "%s : clé absente.", "%s: missing key.");
    }

    private void problem(int where, String at, String kind, String french, String english) {
        problems.add(new ModelProblem(where, at, kind, new Text(french.formatted(at), english.formatted(at))));
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
