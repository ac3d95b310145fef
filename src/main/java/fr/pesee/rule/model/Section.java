package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of the file, read key by key. Every problem is collected and reading goes on with a harmless value, so
 * that one pass finds all of them; {@link #close()} reports keys that nobody asked for.
 */
final class Section {
    private static final int MAX_ITEMS = 1000;

    private final Source.Fields source;
    private final Place place;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    private Section(Source.Fields source, Place place, Problems problems) {
        this.source = source;
        this.place = place;
        this.problems = problems;
    }

    static Section of(Source source, Place place, Problems problems) {
        if (source instanceof Source.Fields mapping) {
            return new Section(mapping, place, problems);
        }
        problems.add(source.line(), place, "not-a-mapping", "Un groupe de clés est attendu.", "Keys are expected.");
        return new Section(new Source.Fields(source.line(), Map.of(), Map.of()), place, problems);
    }

    int line() {
        return source.line();
    }

    Place place() {
        return place;
    }

    boolean has(String key) {
        return source.fields().containsKey(key);
    }

    Set<String> keys() {
        return source.fields().keySet();
    }

    /** Whether the value of the key is a single word rather than a group. */
    boolean isWord(String key) {
        return source.fields().get(key) instanceof Source.Scalar;
    }

    /** The line of the key; of the section when it has no such key. */
    int lineOf(String key) {
        return source.keyLines().getOrDefault(key, source.line());
    }

    /** Calls with every key and its line. */
    void forEachLine(BiConsumer<String, Integer> consumer) {
        source.keyLines().forEach(consumer);
    }

    String text(String key) {
        return orMissing(key, optionalText(key), "");
    }

    @Nullable
    String optionalText(String key) {
        Source.Scalar scalar = scalar(key);
        if (scalar == null) {
            return null;
        }
        String objection = Words.objection(scalar);
        if (objection != null) {
            problem(key, objection, Words.sentence(objection));
            return null;
        }
        return scalar.text();
    }

    /** A number or a word, quoted or not; null, with a problem when the key is there, if there is none. */
    @Nullable
    String raw(String key) {
        Source.Scalar scalar = scalar(key);
        if (scalar != null && (scalar.isNothing() || scalar.text().isBlank())) {
            problem(key, "not-text", Words.sentence("not-text"));
            return null;
        }
        return scalar == null ? null : scalar.text();
    }

    Source.@Nullable Scalar scalar(String key) {
        asked.add(key);
        Source value = source.fields().get(key);
        if (value == null || value instanceof Source.Scalar) {
            return (Source.Scalar) value;
        }
        problem(key, "not-text", Words.sentence("not-text"));
        return null;
    }

    Text bilingual(String key) {
        return orMissing(key, optionalBilingual(key), Text.same(""));
    }

    @Nullable
    Text optionalBilingual(String key) {
        Section section = optionalSection(key);
        return section == null ? null : section.wholeText();
    }

    private Text wholeText() {
        Text text = new Text(text("fr"), text("en"));
        close();
        return text;
    }

    List<Text> bilinguals(String key) {
        return sections(key).stream().map(Section::wholeText).toList();
    }

    Map<String, Text> bilingualMap(String key) {
        Map<String, Text> texts = new TreeMap<>();
        sectionMap(key).forEach((name, section) -> texts.put(name, section.wholeText()));
        return texts;
    }

    /** A number within a range; 0 when it is none. */
    Fraction number(String key, Numbers range) {
        return range.read(this, key);
    }

    @Nullable
    Fraction optionalNumber(String key, Numbers range) {
        return has(key) ? number(key, range) : null;
    }

    /** A whole number within limits; the lower limit when it is none. */
    int integer(String key, int least, int most) {
        return Numbers.readInteger(this, key, least, most);
    }

    boolean flag(String key, boolean otherwise) {
        Source.Scalar scalar = scalar(key);
        if (scalar == null) {
            return otherwise;
        }
        if (!scalar.quoted() && (scalar.text().equals("true") || scalar.text().equals("false"))) {
            return Boolean.parseBoolean(scalar.text());
        }
        problem(key, "not-a-flag", new Text("true ou false est attendu.", "true or false is expected."));
        return otherwise;
    }

    /** A constant written as {@code lower-case-words}; null when the key is absent or wrong. */
    <E extends Enum<E>> @Nullable E optionalChoice(String key, Class<E> type) {
        String text = raw(key);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (Words.written(constant).equals(text)) {
                return constant;
            }
        }
        Stream<String> written = Arrays.stream(type.getEnumConstants()).map(Words::written);
        notAChoice(key, written.collect(Collectors.joining(", ")));
        return null;
    }

    void notAChoice(String key, String choices) {
        Text expected = new Text("Un choix parmi : " + choices + ".", "One of these is expected: " + choices + ".");
        problem(key, "not-a-choice", expected);
    }

    <E extends Enum<E>> E choice(String key, E otherwise) {
        E found = optionalChoice(key, otherwise.getDeclaringClass());
        return found == null ? otherwise : found;
    }

    /** A word among a few, quoted or not; empty when it is none. */
    String word(String key) {
        return orMissing(key, raw(key), "");
    }

    @Nullable
    Section optionalSection(String key) {
        asked.add(key);
        Source value = source.fields().get(key);
        return value == null ? null : of(value, at(key), problems);
    }

    /** The group under a key; one without any keys when it is absent. */
    Section sectionOrNone(String key) {
        Section found = optionalSection(key);
        return found == null ? new Section(new Source.Fields(line(), Map.of(), Map.of()), at(key), problems) : found;
    }

    /** The mappings of a list; empty when the key is absent. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (Source item : items(key)) {
            sections.add(of(item, at(key).item(sections.size()), problems));
        }
        return sections;
    }

    /** The words of a list; empty when the key is absent. */
    List<String> words(String key) {
        List<String> words = new ArrayList<>();
        List<Source> items = items(key);
        for (int index = 0; index < items.size(); index++) {
            Source item = items.get(index);
            String objection = item instanceof Source.Scalar scalar ? Words.objection(scalar) : "not-text";
            if (objection != null) {
                problems.add(item.line(), at(key).item(index), objection, Words.sentence(objection));
            } else {
                words.add(((Source.Scalar) item).text());
            }
        }
        return words;
    }

    /** All keys with their numbers or words; empty when the key is absent. */
    Map<String, String> wordMap(String key) {
        Map<String, String> words = new TreeMap<>();
        Section section = sectionOrNone(key);
        section.keys().forEach(name -> words.put(name, section.word(name)));
        return words;
    }

    /** All keys with their mappings, in the order of the file; empty when the key is absent. */
    Map<String, Section> sectionMap(String key) {
        Map<String, Section> sections = new LinkedHashMap<>();
        Section section = optionalSection(key);
        if (section != null) {
            section.source.fields().forEach((name, value) -> sections.put(name, of(value, section.at(name), problems)));
        }
        return sections;
    }

    private List<Source> items(String key) {
        asked.add(key);
        Source value = source.fields().get(key);
        if (value instanceof Source.Items list && list.items().size() <= MAX_ITEMS) {
            return list.items();
        }
        if (value instanceof Source.Items) {
            String most = String.valueOf(MAX_ITEMS);
            problem(key, "too-many-items", new Text("Plus de " + most + " éléments.", "More than " + most + " items."));
        } else if (value != null) {
            problem(key, "not-a-list", new Text("Une liste est attendue.", "A list is expected."));
        }
        return List.of();
    }

    /** Reports the keys that the format does not know. */
    void close() {
        for (String key : keys()) {
            if (!asked.contains(key)) {
                String shown = Problems.shown(key);
                problem(key, "unknown-key", new Text("Clé inconnue : " + shown + ".", "Unknown key: " + shown + "."));
            }
        }
    }

    void problem(String key, String kind, Text sentence) {
        problems.add(lineOf(key), at(key), kind, sentence);
    }

    private <T> T orMissing(String key, @Nullable T found, T harmless) {
        if (found == null && !has(key)) {
            missing(key);
        }
        return found == null ? harmless : found;
    }

    void missing(String key) {
        problems.add(line(), at(key), "missing-key", "Clé absente : " + key + ".", "Missing key: " + key + ".");
    }

    Place at(String key) {
        return place.key(key);
    }
}
