package fr.pesee.prove.opendata;

import fr.pesee.ground.problem.PlainText;
import fr.pesee.prove.opendata.ReadNotice.Ignored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The elements of a notice that say something and were not used, in the order in which their paths first appear. */
final class IgnoredElements {
    /** The maximal sample of the SDK has some two hundred and fifty. */
    private static final int MOST_PATHS = 2_000;

    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_PATH = 1_000;

    private final Map<String, Ignored> byPath = new LinkedHashMap<>();
    private int more;

    private IgnoredElements() {}

    static IgnoredElements of(NoticeElement root) {
        IgnoredElements ignored = new IgnoredElements();
        ignored.collect(root, "");
        return ignored;
    }

    /** As many paths as any honest notice has. */
    List<Ignored> listed() {
        return List.copyOf(byPath.values());
    }

    /** How many elements stand under further paths. */
    int more() {
        return more;
    }

    private void collect(NoticeElement element, String above) {
        // Cut on the way down: a hostile file has long names at every level.
        String path = shortened(above + "/" + element.name());
        if (!element.isUsed() && element.speaks()) {
            add(path, element);
        }
        element.children().forEach(child -> collect(child, path));
    }

    private void add(String path, NoticeElement element) {
        Ignored known = byPath.get(path);
        if (known == null && byPath.size() >= MOST_PATHS) {
            more++;
            return;
        }
        byPath.put(
                path,
                known == null
                        ? new Ignored(path, 1, value(element.text()))
                        : new Ignored(path, known.count() + 1, known.value()));
    }

    private static String shortened(String path) {
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
    }

    private static String value(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_VALUE)
                .filter(point -> PlainText.isStorable(Character.toString(point)))
                .forEach(shown::appendCodePoint);
        return text.codePoints().skip(LONGEST_VALUE).findAny().isPresent() ? shown + "…" : shown.toString();
    }
}
