package fr.pesee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the project's pages must keep to. Each rule gives all findings, none if all is well.
 *
 * @param root the folder whose {@code *.md} files are looked at
 */
record Documents(Path root) {
    private static final Set<String> NOT_OURS = Set.of(".git", ".embedded", "target", "data");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("(https?|mailto):.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern NAMED_PAGE = Pattern.compile("docs/[a-z0-9/.-]+\\.md");
    private static final Pattern ROOM_ROW = Pattern.compile("^\\| (?:`([a-z]+)` )?\\| `([a-z]+)` \\| [^|]+ \\|$");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.])(/(work|root|home|tmp|Users|opt|mnt)/[\\w.-]*|[A-Z]:\\\\\\w+)");

    /** All pages, in the order of their names. */
    List<Path> pages() {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(".md"))
                    .filter(this::isOurs)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Links inside the project lead to a file, and to a heading in it where they name one. */
    List<String> brokenLinks() {
        List<String> findings = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : links(page)) {
                Path target = target(page, link);
                if (!Files.exists(target)) {
                    findings.add(name(page) + " links to " + link + ", which is not there");
                } else if (link.contains("#") && !headings(target).contains(link.substring(link.indexOf('#') + 1))) {
                    findings.add(name(page) + " links to " + link + ", a heading that is not there");
                }
            }
        }
        return findings;
    }

    /** Nobody has to know of a page to find it: links lead from the first page to all others. */
    List<String> unreachable(String first) {
        Set<Path> reached = new HashSet<>();
        Deque<Path> next = new ArrayDeque<>(List.of(root.resolve(first).normalize()));
        while (!next.isEmpty()) {
            Path page = next.pop();
            if (reached.add(page) && page.toString().endsWith(".md") && Files.exists(page)) {
                links(page).forEach(link -> next.add(target(page, link)));
            }
        }
        return pages().stream()
                .filter(page -> !reached.contains(page.normalize()))
                .map(page -> name(page) + " cannot be reached from " + first)
                .toList();
    }

    /** A page that says where something lies on one machine is wrong on every other. */
    List<String> machinePaths() {
        List<String> findings = new ArrayList<>();
        for (Path page : pages()) {
            MACHINE.matcher(text(page))
                    .results()
                    .map(MatchResult::group)
                    .forEach(path -> findings.add(name(page) + " names a path of one machine: " + path));
        }
        return findings;
    }

    /** Sources that send their reader to a page name one that exists. */
    List<String> missingPagesNamedIn(String folder) {
        try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(woff2|ttf)"))
                    .sorted()
                    .flatMap(source -> NAMED_PAGE
                            .matcher(text(source))
                            .results()
                            .map(MatchResult::group)
                            .filter(page -> !Files.exists(root.resolve(page)))
                            .map(page -> name(source) + " names " + page + ", which is not there"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rooms that a table of wings and rooms names; an empty wing repeats the last one. */
    Set<String> roomsIn(String page) {
        Set<String> rooms = new TreeSet<>();
        String wing = "";
        for (String line : text(root.resolve(page)).lines().toList()) {
            Matcher row = ROOM_ROW.matcher(line);
            if (row.find()) {
                wing = row.group(1) == null ? wing : row.group(1);
                rooms.add(wing + "." + row.group(2));
            }
        }
        return rooms;
    }

    /** A page in one language has its twin in the other. */
    List<String> missingTranslations() {
        return pages().stream()
                .map(Path::toString)
                .filter(page -> page.endsWith(".fr.md") || page.endsWith(".en.md"))
                .map(page -> page.endsWith(".fr.md")
                        ? page.replaceFirst("\\.fr\\.md$", ".en.md")
                        : page.replaceFirst("\\.en\\.md$", ".fr.md"))
                .filter(twin -> !Files.exists(Path.of(twin)))
                .map(twin -> name(Path.of(twin)) + " is missing")
                .toList();
    }

    private boolean isOurs(Path file) {
        for (Path part : root.relativize(file)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> links(Path page) {
        return LINK.matcher(FENCE.matcher(text(page)).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .filter(link -> !ELSEWHERE.matcher(link).matches())
                .toList();
    }

    private static Path target(Path page, String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty() ? page : page.resolveSibling(file).normalize();
    }

    /** The anchors that a reader's software makes of headings: lower case, words joined by hyphens. */
    private static Set<String> headings(Path page) {
        Set<String> anchors = new HashSet<>();
        HEADING.matcher(FENCE.matcher(text(page)).replaceAll(""))
                .results()
                .map(match -> match.group(1).strip().toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .forEach(anchors::add);
        return anchors;
    }

    private String name(Path page) {
        return root.relativize(page).toString();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
