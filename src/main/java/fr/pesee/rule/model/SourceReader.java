package fr.pesee.rule.model;

import fr.pesee.rule.exact.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads YAML, or JSON, which is YAML too, into a {@link Source}. Aliases are refused, so that no small file can grow
 * large; so are duplicate keys, a second document, and depth or size beyond what a grid can need.
 */
final class SourceReader {
    private static final int MAX_DEPTH = 60;
    private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");
    private static final int MAX_CHARACTERS = 1_000_000;

    private final Iterator<Event> events;
    private final List<ModelProblem> problems;

    private SourceReader(Iterator<Event> events, List<ModelProblem> problems) {
        this.events = events;
        this.problems = problems;
    }

    /** Null when the text is not even a tree; the reasons are then among the problems. */
    static @Nullable Source read(String text, List<ModelProblem> problems) {
        if (text.length() > MAX_CHARACTERS) {
            problems.add(new ModelProblem(1, "", "too-large", new Text("Fichier trop grand.", "File too large.")));
            return null;
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        try {
            Iterable<Event> events = new Yaml(options).parse(new StringReader(text));
            return new SourceReader(events.iterator(), problems).document();
        } catch (MarkedYAMLException exception) {
            Mark mark = exception.getProblemMark();
            String cause = String.valueOf(exception.getProblem());
            problems.add(notYaml(mark == null ? 1 : mark.getLine() + 1, cause));
            return null;
        } catch (YAMLException exception) {
            problems.add(notYaml(1, String.valueOf(exception.getMessage())));
            return null;
        }
    }

    private static ModelProblem notYaml(int line, String cause) {
        return new ModelProblem(
                line, "", "not-yaml", new Text("YAML illisible : " + cause, "Unreadable YAML: " + cause));
    }

    private @Nullable Source document() {
        Source root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (root != null) {
                    problem(event, "second-document", "Un seul document par fichier.", "One document per file.");
                    return null;
                }
                root = node(events.next(), 0);
            }
        }
        if (root == null) {
            problems.add(new ModelProblem(1, "", "empty", new Text("Fichier vide.", "Empty file.")));
        }
        return root;
    }

    private Source node(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new YAMLException("more than " + MAX_DEPTH + " levels");
        }
        if (event instanceof ScalarEvent scalar) {
            boolean isNull = scalar.isPlain() && NULLS.contains(scalar.getValue());
            return new Source.Scalar(line(event), isNull ? "" : scalar.getValue());
        }
        if (event instanceof SequenceStartEvent) {
            return items(line(event), depth);
        }
        if (event instanceof MappingStartEvent) {
            return fields(line(event), depth);
        }
        if (event instanceof AliasEvent) {
            problem(event, "alias", "Les alias YAML sont refusés.", "YAML aliases are refused.");
        }
        return new Source.Scalar(line(event), "");
    }

    private Source items(int line, int depth) {
        List<Source> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Source.Items(line, items);
    }

    private Source fields(int line, int depth) {
        Map<String, Source> fields = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Source key = node(event, depth + 1);
            Source value = node(events.next(), depth + 1);
            if (!(key instanceof Source.Scalar name)) {
                problem(event, "bad-key", "Une clé est un mot.", "A key is a word.");
            } else if (fields.putIfAbsent(name.text(), value) != null) {
                String text = name.text();
                problem(event, "duplicate-key", "Clé en double : " + text + ".", "Duplicate key: " + text + ".");
            }
        }
        return new Source.Fields(line, fields);
    }

    private void problem(Event event, String key, String french, String english) {
        problems.add(new ModelProblem(line(event), "", key, new Text(french, english)));
    }

    private static int line(Event event) {
        Mark mark = event.getStartMark();
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
