package fr.pesee.rule.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML, or JSON, which is YAML too, into a {@link Source}. It listens to the parser's events, so that nothing is
 * constructed. Aliases are refused, so that no small file can grow large; so are tags, duplicate keys, a second
 * document, and depth or size beyond what a grid can need.
 */
final class SourceReader {
    private static final int MAX_DEPTH = 200;

    private final Parser events;
    private final Problems problems;

    private SourceReader(Parser events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    /** Null when the text is not even a tree; the reasons are then among the problems. */
    static @Nullable Source read(String text, int maxCharacters, Problems problems) {
        if (text.length() > maxCharacters) {
            String limit = String.valueOf(maxCharacters);
            problems.add(
                    1,
                    Place.WHOLE,
                    "too-large",
                    "Fichier trop grand : plus de " + limit + " caractères.",
                    "File too large: more than " + limit + " characters.");
            return null;
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(maxCharacters);
        try {
            Parser parser = new ParserImpl(new StreamReader(text), options);
            return new SourceReader(parser, problems).document();
        } catch (MarkedYAMLException exception) {
            Mark mark = exception.getProblemMark();
            notYaml(problems, mark == null ? 1 : mark.getLine() + 1, String.valueOf(exception.getProblem()));
            return null;
        } catch (YAMLException exception) {
            notYaml(problems, 1, String.valueOf(exception.getMessage()));
            return null;
        }
    }

    private static void notYaml(Problems problems, int line, String cause) {
        problems.add(
                line,
                Place.WHOLE,
                "not-yaml",
                "Ni YAML ni JSON lisible (« " + cause + " »).",
                "Neither readable YAML nor JSON (" + cause + ").");
    }

    private @Nullable Source document() {
        Source root = null;
        while (events.peekEvent() != null) {
            Event event = events.getEvent();
            if (event instanceof DocumentStartEvent) {
                if (root != null) {
                    problem(
                            event,
                            Place.WHOLE,
                            "second-document",
                            "Un seul document par fichier.",
                            "One document per file.");
                    return null;
                }
                root = node(events.getEvent(), 0, Place.WHOLE);
            }
        }
        if (root == null) {
            problems.add(1, Place.WHOLE, "empty", "Fichier vide.", "Empty file.");
        }
        return root;
    }

    private Source node(Event event, int depth, Place place) {
        if (depth > MAX_DEPTH) {
            throw new YAMLException("more than " + MAX_DEPTH + " levels");
        }
        refuseTag(event, place);
        if (event instanceof ScalarEvent scalar) {
            return new Source.Scalar(line(event), scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
        }
        if (event instanceof SequenceStartEvent) {
            return items(line(event), depth, place);
        }
        if (event instanceof MappingStartEvent) {
            return fields(line(event), depth, place);
        }
        if (event instanceof AliasEvent) {
            problem(event, place, "alias", "Les alias YAML sont refusés.", "YAML aliases are refused.");
        }
        return new Source.Scalar(line(event), "", true);
    }

    private void refuseTag(Event event, Place place) {
        String tag = null;
        if (event instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
        } else if (event instanceof CollectionStartEvent collection) {
            tag = collection.getTag();
        }
        if (tag != null) {
            problem(event, place, "tag", "Les étiquettes de type YAML sont refusées.", "YAML type tags are refused.");
        }
    }

    private Source items(int line, int depth, Place place) {
        List<Source> items = new ArrayList<>();
        for (Event event = events.getEvent(); !(event instanceof SequenceEndEvent); event = events.getEvent()) {
            items.add(node(event, depth + 1, place.item(items.size())));
        }
        return new Source.Items(line, items);
    }

    private Source fields(int line, int depth, Place place) {
        Map<String, Source> fields = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        for (Event event = events.getEvent(); !(event instanceof MappingEndEvent); event = events.getEvent()) {
            Source key = node(event, depth + 1, place);
            Place under = key instanceof Source.Scalar name ? place.key(name.text()) : place;
            Source value = node(events.getEvent(), depth + 1, under);
            if (!(key instanceof Source.Scalar name)) {
                problem(event, place, "bad-key", "Une clé est un mot.", "A key is a word.");
            } else if (fields.putIfAbsent(name.text(), value) == null) {
                keyLines.put(name.text(), line(event));
            } else {
                String shown = Problems.shown(name.text());
                problem(
                        event,
                        under,
                        "duplicate-key",
                        "Clé en double : " + shown + ".",
                        "Duplicate key: " + shown + ".");
            }
        }
        return new Source.Fields(line, fields, keyLines);
    }

    private void problem(Event event, Place place, String key, String french, String english) {
        problems.add(line(event), place, key, french, english);
    }

    private static int line(Event event) {
        Mark mark = event.getStartMark();
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
