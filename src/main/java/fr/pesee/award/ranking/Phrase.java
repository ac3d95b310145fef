package fr.pesee.award.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence in which names stand apart from our words: a page sets each in its own direction of writing.
 *
 * @param parts in reading order
 */
record Phrase(List<Part> parts) {
    private static final String PLACE = "{}";

    Phrase {
        parts = List.copyOf(parts);
    }

    /** Words, or a name that somebody gave. */
    record Part(String text, boolean name) {}

    /** A sentence whose places {@code {}} take these names, in order. */
    static Phrase of(String sentence, List<String> names) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (String name : names) {
            int place = sentence.indexOf(PLACE, from);
            parts.add(new Part(sentence.substring(from, place), false));
            parts.add(new Part(name, true));
            from = place + PLACE.length();
        }
        parts.add(new Part(sentence.substring(from), false));
        return new Phrase(parts.stream().filter(part -> !part.text.isEmpty()).toList());
    }

    /** As many places as there are names, as one lists them: {@code {}, {} et {}}. */
    static String places(int count, String and) {
        StringBuilder places = new StringBuilder(PLACE);
        for (int place = 1; place < count; place++) {
            places.append(place == count - 1 ? " " + and + " " : ", ").append(PLACE);
        }
        return places.toString();
    }

    /** The same without marks, where a page can show none: its title, the words of a drawing. */
    public String plain() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
