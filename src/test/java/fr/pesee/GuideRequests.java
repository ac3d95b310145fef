package fr.pesee;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The requests that a guide shows, in its order: every block fenced as {@code http}. */
final class GuideRequests {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```http\\n(.*?)^```");

    private GuideRequests() {}

    /**
     * One request as shown.
     *
     * @param method the HTTP method
     * @param path where to, with the guide's placeholders
     * @param headers by name, with the guide's placeholders
     * @param body empty when there is none
     */
    record Request(String method, String path, Map<String, String> headers, String body) {
        static Request parse(String block) {
            String[] parts = block.split("\\n\\n", 2);
            List<String> head = parts[0].lines().toList();
            String[] line = head.get(0).split(" ", 2);
            Map<String, String> headers = new LinkedHashMap<>();
            head.stream().skip(1).map(header -> header.split(": ", 2)).forEach(pair -> headers.put(pair[0], pair[1]));
            return new Request(line[0], line[1], headers, parts.length == 2 ? parts[1].strip() : "");
        }
    }

    /** The requests of a page in {@code docs/guides/}. */
    static List<Request> of(String page) throws IOException {
        Path file = Path.of(System.getProperty("basedir", ""))
                .resolve("docs/guides")
                .resolve(page);
        return BLOCK.matcher(Files.readString(file))
                .results()
                .map(block -> Request.parse(block.group(1)))
                .toList();
    }
}
