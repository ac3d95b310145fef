package fr.pesee.prove.opendata;

import fr.pesee.ground.problem.PlainText;
import fr.pesee.prove.opendata.ReadNotice.Ignored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The elements of a notice that say something and were not used, in the order in which their paths first appear.
 *
 * @param listed as many as any honest notice has
 * @param more how many paths there are beyond
 */
record IgnoredElements(List<Ignored> listed, int more) {
    /** The maximal sample of the SDK has some two hundred and fifty. */
    private static final int MOST_PATHS = 2_000;

    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_PATH = 1_000;

    static IgnoredElements of(NoticeElement root) {
        Map<String, Ignored> byPath = new LinkedHashMap<>();
        collect(root, "", byPath);
        List<Ignored> listed = byPath.values().stream().limit(MOST_PATHS).toList();
        return new IgnoredElements(listed, byPath.size() - listed.size());
    }

    private static void collect(NoticeElement element, String above, Map<String, Ignored> byPath) {
        String path = above + "/" + element.name();
        if (!element.isUsed() && element.speaks()) {
            String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
            byPath.merge(
                    shown,
                    new Ignored(shown, 1, value(element.text())),
                    (first, next) -> new Ignored(first.path(), first.count() + 1, first.value()));
        }
        element.children().forEach(child -> collect(child, path, byPath));
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
