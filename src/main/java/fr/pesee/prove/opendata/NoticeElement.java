package fr.pesee.prove.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a notice, which knows whether it was used. */
final class NoticeElement {
    private final String name;
    private final Map<String, String> attributes;
    private final List<NoticeElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean used;

    /**
     * An element without content yet.
     *
     * @param name with the usual prefix of its namespace, such as {@code cbc:Name}
     * @param attributes by their names without prefix
     */
    NoticeElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = Map.copyOf(attributes);
    }

    void add(NoticeElement child) {
        children.add(child);
    }

    void write(String more) {
        text.append(more);
    }

    String name() {
        return name;
    }

    List<NoticeElement> children() {
        return children;
    }

    /** Its text without the spaces around it. */
    String text() {
        return text.toString().strip();
    }

    /** An attribute; empty when there is none. */
    String attribute(String of) {
        return attributes.getOrDefault(of, "");
    }

    /** Its text, which is used now. */
    String use() {
        used = true;
        return text();
    }

    boolean isUsed() {
        return used;
    }

    /** Whether it says something itself, rather than only hold others. */
    boolean speaks() {
        return children.isEmpty() || !text().isEmpty();
    }

    /** What stands below, by a path of names such as {@code cac:TenderingProcess/cbc:ProcedureCode}. */
    List<NoticeElement> all(String path) {
        Stream<NoticeElement> found = Stream.of(this);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(one -> one.children.stream()).filter(child -> child.name.equals(step));
        }
        return found.toList();
    }

    /** The first of those. */
    Optional<NoticeElement> first(String path) {
        return all(path).stream().findFirst();
    }
}
